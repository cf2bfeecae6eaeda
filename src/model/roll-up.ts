// The rule by which several linked objects become one status. Knows nothing of how it is shown.
import { outcomes, type ObjectCounts, type Outcome } from './sync-status.js';

/** One status for several objects: an outcome, `linked` when all lack tracked detail, `null` before the first sync. */
export type RolledUp = Outcome | 'linked' | null;

/**
 * Rolls the objects of a record up to one status: an outcome only if every object ended so, otherwise `partial`.
 * Objects without tracked detail take no part; when every object is such, the answer is `linked`. Objects that never
 * synced take no part either; when there is nothing else, the answer is `null`.
 *
 * @param objects counts by outcome, or a list with the outcome of each object
 */
export function rollUp(objects: Partial<ObjectCounts> | readonly RolledUp[]): RolledUp {
  const counts = Array.isArray(objects) ? countOutcomes(objects) : (objects as Partial<ObjectCounts>);
  const present = outcomes.filter((outcome) => (counts[outcome] ?? 0) > 0);
  if (present.length > 1) return 'partial';
  return present[0] ?? ((counts.linked ?? 0) > 0 ? 'linked' : null);
}

/** Counts objects by outcome; those that never synced (`null`) are not counted. */
export function countOutcomes(objects: readonly RolledUp[]): ObjectCounts {
  const counts = { synced: 0, partial: 0, failed: 0, skipped: 0, linked: 0 };
  for (const object of objects) if (object) counts[object]++;
  return counts;
}
