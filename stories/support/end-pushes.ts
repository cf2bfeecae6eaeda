// Acts as the queue of a backend: each pushed record is queued, runs and ends, with a notice for each step.
import { delay } from 'msw';
import type { RecordLink } from '../../src/model/record-detail.js';
import type { RecordRef } from '../../src/model/record-ref.js';
import { outcomes, type Outcome, type Phase } from '../../src/model/sync-status.js';
import type { Backend } from '../../test/mocks/backend.js';

const waitMs = 300;

/** The backend whose pushes this queue ends. */
export interface PushingBackend extends Pick<Backend, 'details' | 'ended' | 'hold' | 'onQueued'> {
  /** Resolves when a push ends. */
  runPush(): Promise<void>;
}

export function endPushes(backend: PushingBackend, signal: AbortSignal): void {
  const change = ({ type, id }: RecordRef, changed: (link: RecordLink) => RecordLink) => {
    const detail = backend.details.get(`${type}/${id}`);
    if (!detail || signal.aborted) return;
    const links = detail.links.map(changed);
    if (links.every(({ phase }) => phase === 'idle')) backend.ended.set(id, outcomeOf(links));
    backend.hold({ ...detail, revision: detail.revision + 1, links });
  };
  const go = (phase: Phase) => (link: RecordLink) => ({ ...link, phase });
  const push = async (ref: RecordRef) => {
    change(ref, go('queued'));
    await delay(waitMs);
    change(ref, go('syncing'));
    await backend.runPush();
    change(ref, ended);
  };
  backend.onQueued = (records) => {
    for (const ref of records) void push(ref);
  };
}

function outcomeOf(links: readonly RecordLink[]): Outcome {
  const found = outcomes.filter((outcome) => links.some((link) => link.outcome === outcome));
  return found.length === 1 ? (found[0] ?? 'synced') : 'partial';
}

/** Errors that need a person fail again; all other records succeed. */
function ended(link: RecordLink): RecordLink {
  const attemptedAt = new Date().toISOString();
  if (link.error?.retryable === false) return { ...link, phase: 'idle', attemptedAt };
  const { error: _error, reason: _reason, ...rest } = link;
  const unsyncedFields = link.unsyncedFields.filter(({ cause }) => cause === 'not_mapped');
  return {
    ...rest,
    phase: 'idle',
    outcome: unsyncedFields.length > 0 ? 'partial' : 'synced',
    detail: 'tracked',
    syncedAt: attemptedAt,
    attemptedAt,
    syncedFields: [
      ...link.syncedFields,
      ...link.unsyncedFields.filter(({ cause }) => cause !== 'not_mapped'),
    ],
    unsyncedFields,
  };
}
