// The pushes that the action's pictures and the toast's show: one client for each way a push can go.
import type { ResyncProgress } from '../../src/model/resync.js';
import { SyncError } from '../../src/model/sync-error.js';
import type { SyncClient } from '../../src/model/sync-client.js';
import { pictureClient, unanswered, type PictureClientOptions } from './picture-client.js';
import { crm, recordStatus } from './record-status.js';

export const records = Array.from({ length: 60 }, (_, i) => ({ type: 'account', id: `a${i}` }));
const names = ['Acme Ltd', 'Nordlys AS', 'Blue Harbour Holdings', 'Ōtani Foods', 'شركة النور'];

const receipt = { id: 'rs_1', accepted: 60, rejected: [] };
const accepted = () => Promise.resolve(receipt);
const progress =
  (done: Partial<ResyncProgress['done']>, rest: Partial<ResyncProgress> = {}) =>
  () =>
    Promise.resolve({
      id: 'rs_1',
      total: 60,
      queued: 0,
      syncing: 0,
      done: { synced: 0, partial: 0, failed: 0, skipped: 0, ...done },
      finishedAt: new Date().toISOString(),
      ...rest,
    });
const failed = [
  { type: 'account', id: 'a0', outcome: 'failed' as const, message: 'Required fields are missing: [Name]' },
  { type: 'account', id: 'a4', outcome: 'failed' as const, message: 'entity is deleted' },
];
const rejected = [
  { type: 'account', id: 'a1', code: 'not_linked', message: 'No link' },
  { type: 'account', id: 'a2', code: 'already_queued', message: 'Queued' },
];
const refused = (code: string, init?: ConstructorParameters<typeof SyncError>[2]) => () =>
  Promise.reject(new SyncError(code, code, init));

const ways: Readonly<Record<string, () => PictureClientOptions>> = {
  Sending: () => ({ resync: unanswered }),
  Confirmed: () => ({ resync: accepted, getResync: unanswered }),
  Running: () => ({
    resync: accepted,
    getResync: progress(
      { synced: 30, partial: 6, failed: 3, skipped: 2 },
      { queued: 15, syncing: 4, finishedAt: null },
    ),
  }),
  'Settled, all synced': () => ({ resync: accepted, getResync: progress({ synced: 60 }) }),
  'Settled, some failed': () => ({
    resync: accepted,
    getResync: progress({ synced: 52, partial: 4, failed: 2, skipped: 2 }, { results: failed }),
  }),
  'Some records refused': () => ({
    resync: () => Promise.resolve({ id: 'rs_1', accepted: 58, rejected }),
    getResync: unanswered,
  }),
  Forbidden: () => ({ resync: refused('forbidden', { status: 403 }) }),
  'Too many requests, goes on': () => ({
    resync: refused('rate_limited', { status: 429, retryAt: Date.now() + 40_000 }),
  }),
  'Too many requests, given up': () => ({
    resync: refused('rate_limited', { status: 429, retryAt: Date.now() + 600_000 }),
  }),
  'Refused as a whole': () => ({
    resync: () => Promise.reject(new SyncError('invalid', 'The integration is paused', { status: 422 })),
  }),
};
export const pushNames = Object.keys(ways);

export function pushClient(name: string): SyncClient {
  const client = pictureClient(ways[name]?.());
  client.put(names.map((name, i) => recordStatus([crm({ failed: 1 })], { id: `a${i}`, name })));
  return client;
}
