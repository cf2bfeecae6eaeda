// How a page uses the kit's events.
import type { RecordRef, ResyncReceipt } from 'crm-sync-elements';

declare const router: { push(url: string): void };
declare function myOwnPush(records: readonly RecordRef[], key: string): Promise<ResyncReceipt>;
declare function canEdit(record: RecordRef): boolean;
declare function report(error: Error): void;
declare function reload(record: RecordRef): void;

// #region answer
document.body.addEventListener('crm-resync-request', (event) => {
  event.respondWith(myOwnPush(event.records, event.idempotencyKey));
});
// #endregion

// #region cancel
document.body.addEventListener('crm-resync-request', (event) => {
  if (!event.records.every(canEdit)) event.preventDefault();
});
// #endregion

// #region router
document.body.addEventListener('crm-history-open', (event) => {
  event.preventDefault();
  router.push(event.url);
});
// #endregion

// #region outcome
document.body.addEventListener('crm-resync-settled', (event) => {
  for (const [record, outcome] of event.results) if (outcome === 'synced') reload(record);
});
document.body.addEventListener('crm-sync-error', (event) => report(event.error));
// #endregion
