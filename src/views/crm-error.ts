// Draws an error that a CRM returned: a plain sentence, whether a retry can help, then the CRM's own message.
import { html, nothing, type TemplateResult } from 'lit';
import { plainMessage } from '../model/crm-errors/plain-message.js';
import type { CrmError, RecordLink } from '../model/record-detail.js';
import { clippedText } from './clipped-text.js';
import { crmErrorSentences } from './crm-error-sentences.js';
import { interpolate } from './interpolate.js';
import { crmName, type PanelContext } from './panel-context.js';
import { syncTime } from './sync-time.js';

/** So many characters fill three lines of monospace text in a panel of the usual width. */
const mostCharacters = 126;

export function crmError(
  error: CrmError,
  link: RecordLink,
  key: string,
  context: PanelContext,
): TemplateResult {
  const { messages, copied, copy, now } = context;
  const crm = crmName(context, link.provider);
  const { what, retry, whatToDo } = crmErrorSentences(error, link, crm, now, messages);
  const said = plainMessage(error.message);
  const copyKey = `${key} error`;
  return html`<div part="error" class="error">
    <p class="what"><bdi>${what}</bdi></p>
    <p>${withTime(retry, error, context)} ${whatToDo}</p>
    <figure aria-label=${messages.crmSays(crm)}>
      <figcaption>
        ${error.code ? html`<bdi class="code">${error.code}</bdi>` : messages.crmSays(crm)}
        <button type="button" class="quiet" @click=${(event: Event) => copy(copyKey, link, error, event)}>
          ${copied?.key === copyKey ? messages[copied.result] : messages.copy}
        </button>
      </figcaption>
      ${
        said
          ? html`<div class="said">
              ${clippedText([{ text: said, changed: false }], `${key} message`, context, { most: mostCharacters })}
            </div>`
          : nothing
      }
    </figure>
  </div>`;
}

function withTime(retry: string, { retryAt }: CrmError, context: PanelContext): unknown {
  return retryAt && retry.includes('#') ? interpolate(retry, syncTime(retryAt, context, true)) : retry;
}
