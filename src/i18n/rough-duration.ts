// Formats how long something takes, no more exactly than an estimate deserves.
import { plural, type PluralForms } from './plural.js';

export interface DurationForms {
  readonly seconds: PluralForms;
  readonly minutes: PluralForms;
}

/** From this many seconds on, a duration is given in whole minutes. */
const minuteFrom = 50;

/** Tens of seconds below a minute, then whole minutes. `Intl.DurationFormat` is too young for the supported browsers. */
export function roughDuration(locale: string, seconds: number, forms: DurationForms): string {
  if (seconds < minuteFrom) return plural(locale, Math.max(1, Math.ceil(seconds / 10)) * 10, forms.seconds);
  return plural(locale, Math.round(seconds / 60), forms.minutes);
}
