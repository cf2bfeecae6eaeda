// Faults that the types must find: `npm run check` fails when one of them is not.
export const faults = [
  // @ts-expect-error An id is text.
  <crm-sync-icon record-id={1} />,
  // @ts-expect-error There is no such variant.
  <crm-resync-action variant="link" />,
  // @ts-expect-error React 18 sets no properties: an object would become `[object Object]`.
  <crm-sync-icon record={{ type: 'account', id: 'a1', revision: 1, crms: [], deletedFrom: [] }} />,
  // @ts-expect-error `false` would become an attribute, and that means yes.
  <crm-sync-icon no-panel={false} />,
  // @ts-expect-error There is no such tag.
  <crm-sync-badge />,
];
