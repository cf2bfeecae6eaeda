// What a list says of a record, summed up from its detail: so that a panel never contradicts the icon it opens from.
import type { RecordDetail, RecordLink } from '../../src/model/record-detail.js';
import type { CrmStatus, ObjectCounts, Phase, RecordStatus } from '../../src/model/sync-status.js';

export function statusOfDetail({ type, id, name, revision, links, deletedFrom }: RecordDetail): RecordStatus {
  const providers = [...new Set(links.map(({ provider }) => provider))];
  return {
    type,
    id,
    ...(name !== undefined && { name }),
    revision,
    crms: providers.map((provider) => sumUp(links.filter((link) => link.provider === provider))),
    deletedFrom: deletedFrom.map(({ provider }) => provider),
  };
}

function sumUp(links: readonly RecordLink[]): CrmStatus {
  const objects = { synced: 0, partial: 0, failed: 0, skipped: 0, linked: 0 } satisfies ObjectCounts;
  for (const { detail, outcome } of links) {
    if (detail === 'untracked') objects.linked += 1;
    else if (outcome) objects[outcome] += 1;
  }
  const phaseOf = (phase: Phase) => links.some((link) => link.phase === phase);
  return {
    provider: links[0]?.provider ?? '',
    phase: phaseOf('syncing') ? 'syncing' : phaseOf('queued') ? 'queued' : 'idle',
    syncedAt:
      links
        .flatMap(({ syncedAt }) => syncedAt ?? [])
        .sort()
        .at(-1) ?? null,
    objects,
  };
}
