// Fills a backend with a long list like a real one: most records are synced, some have problems.
import type { RecordDetail } from '../../src/model/record-detail.js';
import { details } from '../../test/mocks/details.js';
import { iconDetails } from './icon-details.js';
import type { StoryBackend } from './story-backend.js';

const names = [
  'Acme Ltd',
  'Nordlys AS',
  'Blue Harbour Holdings',
  'Ōtani Foods',
  'شركة النور',
  'Müller & Söhne',
];
/** By the last digit of a record's number; all others are synced. */
const others: Readonly<Record<number, () => RecordDetail>> = {
  3: iconDetails.partial,
  4: iconDetails.skipped,
  5: details.several,
  7: iconDetails.failed,
  8: iconDetails.linked,
};

export function nameOf(number: number): string {
  return `${names[number % names.length] ?? ''} ${number + 1}`;
}

/** The records `a0`, `a1` and so on. */
export function holdMany(backend: StoryBackend, count: number): void {
  for (let i = 0; i < count; i++) {
    const detail = (others[i % 10] ?? iconDetails.synced)();
    backend.hold({ ...detail, id: `a${i}`, name: nameOf(i) });
  }
}
