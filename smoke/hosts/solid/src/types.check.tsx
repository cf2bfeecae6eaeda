// Faulty code that the types must reject: `npm run check` fails when one of these lines compiles.
export const faults = () => [
  // @ts-expect-error An id is text.
  <crm-sync-icon record-id={1} />,
  // @ts-expect-error There is no such variant.
  <crm-resync-action variant="link" />,
  // @ts-expect-error A status is not any object.
  <crm-sync-icon record={{ name: 'Acme' }} />,
  // @ts-expect-error There is no such attribute.
  <crm-sync-panel recordid="a1" />,
  // @ts-expect-error An opening has a reason, no records.
  <crm-sync-icon on:crm-panel-open={(event) => event.records} />,
  // @ts-expect-error There is no such tag.
  <crm-sync-badge />,
];
