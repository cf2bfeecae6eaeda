// Faulty code that the types must reject: `npm run check` fails when one of these lines compiles.
import type { SvelteHTMLElements } from 'svelte/elements';

type Icon = SvelteHTMLElements['crm-sync-icon'];
type Action = SvelteHTMLElements['crm-resync-action'];

// @ts-expect-error An id is text.
export const id: Icon = { 'record-id': 1 };
// @ts-expect-error There is no such variant.
export const variant: Action = { variant: 'link' };
// @ts-expect-error A status is not any object.
export const record: Icon = { record: { name: 'Acme' } };
// @ts-expect-error An opening has a reason, no records.
export const opened: Icon = { 'oncrm-panel-open': (event) => event.records };
