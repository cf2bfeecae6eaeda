// Faulty code that the types must reject: `npm run check` fails when one of these lines compiles.
export const faults = [
  // @ts-expect-error An id is text.
  <crm-sync-icon record-id={1} />,
  // @ts-expect-error There is no such variant.
  <crm-resync-action variant="link" />,
  // @ts-expect-error React 18 sets no properties: an object would become `[object Object]`.
  <crm-sync-icon record={{ type: 'account', id: 'a1', revision: 1, crms: [], deletedFrom: [] }} />,
  // @ts-expect-error `false` would become an attribute, and any attribute value means true.
  <crm-sync-icon no-panel={false} />,
  // @ts-expect-error There is no such tag.
  <crm-sync-badge />,
];
