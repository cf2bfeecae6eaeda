// Formats a time of day. A file apart from format-time.ts, because resyncs need it without a panel.
import { dateFormat } from './format-intl.js';

/** `9:15:00 AM`, in the reader's zone. */
export function timeOfDay(locale: string, epochMs: number): string {
  return dateFormat(locale, { timeStyle: 'medium' }).format(epochMs);
}
