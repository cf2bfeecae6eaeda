// A relative time such as "2 minutes ago", with the exact time and its zone as a tooltip. One clock updates all times.
import { h } from '../dom/h.js';

const steps = [
  { unit: 'year', seconds: 31_536_000 },
  { unit: 'month', seconds: 2_592_000 },
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
] as const;

const formats = {
  long: new Intl.RelativeTimeFormat('en', { numeric: 'auto' }),
  narrow: new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'narrow' }),
};
const exact = new Intl.DateTimeFormat('en', {
  dateStyle: 'medium',
  timeStyle: 'long',
});

const clock = new Intl.DateTimeFormat('en', { timeStyle: 'medium' });

export type TimeStyle = keyof typeof formats;

export function relativeTime(iso: string, style: TimeStyle = 'long'): HTMLTimeElement {
  const date = new Date(iso);
  const element = h('time', { datetime: iso, 'data-style': style }, sayTime(date, style));
  if (!Number.isNaN(date.getTime())) element.title = exact.format(date);
  return element;
}

export function exactTime(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : exact.format(date);
}

/** The time of day, for times within an hour. */
export function clockTime(iso: string): string {
  return clock.format(new Date(iso));
}

/** The clocks of two machines differ a little: a time less than a minute ahead is also "just now". */
function sayTime(date: Date, style: TimeStyle, now = Date.now()): string {
  const seconds = (date.getTime() - now) / 1000;
  if (Number.isNaN(seconds)) return 'at an unknown time';
  const step = steps.find(({ seconds: size }) => Math.abs(seconds) >= size);
  return step ? formats[style].format(Math.trunc(seconds / step.seconds), step.unit) : 'just now';
}

setInterval(() => {
  for (const element of document.querySelectorAll<HTMLTimeElement>('time[data-style]')) {
    const text = sayTime(
      new Date(element.dateTime),
      element.dataset['style'] === 'narrow' ? 'narrow' : 'long',
    );
    if (element.textContent !== text) element.textContent = text;
  }
}, 30_000);
