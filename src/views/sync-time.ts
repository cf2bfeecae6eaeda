// Draws a point in time: as text how long ago it was, on hover and for screen readers the exact time with its zone.
import { html, type TemplateResult } from 'lit';
import { absoluteTime, relativeTime } from '../i18n/format-time.js';
import type { PanelContext } from './panel-context.js';

type TimeContext = Pick<PanelContext, 'locale' | 'messagesLocale' | 'now' | 'messages'>;

/** @param planned true for a time that is expected to lie in the future */
export function syncTime(time: string, context: TimeContext, planned = false): TemplateResult {
  const { locale, messagesLocale, now, messages } = context;
  const exact = absoluteTime(locale, time);
  return html`<time part="time" datetime=${time} title=${exact}
    >${relativeTime(messagesLocale, time, now, messages.justNow, planned)}<span class="unseen">
      (${exact})</span
    ></time
  >`;
}
