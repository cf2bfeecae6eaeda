// Rolls the outcomes of several linked objects up to one status. Knows nothing of how a status is shown.
import { outcomes, type ObjectCounts, type Outcome } from './sync-status.js';

/** One status for several objects: an outcome, `linked` without tracked detail, `null` before the first sync. */
export type RolledUp = Outcome | 'linked' | null;

/**
 * Rolls the objects of a record up to one status: the outcome that all objects have in common, otherwise `partial`.
 * Objects without tracked detail, and objects that never synced, do not count. If no object counts, the status is
 * `linked` when some lack tracked detail, otherwise `null`.
 *
 * @param objects counts by outcome, or a list with the outcome of each object
 */
export function rollUp(objects: Partial<ObjectCounts> | readonly RolledUp[]): RolledUp {
  const counts = Array.isArray(objects) ? countOutcomes(objects) : (objects as Partial<ObjectCounts>);
  const present = outcomes.filter((outcome) => (counts[outcome] ?? 0) > 0);
  if (present.length > 1) return 'partial';
  return present[0] ?? ((counts.linked ?? 0) > 0 ? 'linked' : null);
}

/** Counts objects by outcome. Objects that never synced (`null`) are not counted. */
export function countOutcomes(objects: readonly RolledUp[]): ObjectCounts {
  const counts = { synced: 0, partial: 0, failed: 0, skipped: 0, linked: 0 };
  for (const object of objects) if (object) counts[object]++;
  return counts;
}
