// Says when: how long ago for the eye, and exactly, with the zone, on hover and to screen readers.
import { html, type TemplateResult } from 'lit';
import { absoluteTime, relativeTime } from '../i18n/format-time.js';
import type { PanelContext } from './panel-context.js';

type TimeContext = Pick<PanelContext, 'locale' | 'wordsLocale' | 'now' | 'words'>;

/** @param planned the moment lies ahead on purpose */
export function syncTime(time: string, context: TimeContext, planned = false): TemplateResult {
  const { locale, wordsLocale, now, words } = context;
  const exact = absoluteTime(locale, time);
  return html`<time part="time" datetime=${time} title=${exact}
    >${relativeTime(wordsLocale, time, now, words.justNow, planned)}<span class="unseen">
      (${exact})</span
    ></time
  >`;
}

/** Puts something in the place of `#`: where it stands in the sentence depends on the language. */
export function sentence(words: string, part: unknown): TemplateResult {
  const at = words.indexOf('#');
  return html`${words.slice(0, at)}${part}${words.slice(at + 1)}`;
}
