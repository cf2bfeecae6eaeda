// Draws an error that a CRM returned: a plain sentence, whether a retry can help, then the CRM's own message.
import { html, nothing, type TemplateResult } from 'lit';
import { readCrmError } from '../model/crm-error-kind.js';
import type { CrmError, RecordLink } from '../model/record-detail.js';
import { clippedText } from './clipped-text.js';
import { interpolate } from './interpolate.js';
import { crmName, type PanelContext } from './panel-context.js';
import { syncTime } from './sync-time.js';

/** Three lines of a monospace block of the usual width. */
const mostCharacters = 126;

export function crmError(
  error: CrmError,
  link: RecordLink,
  key: string,
  context: PanelContext,
): TemplateResult {
  const { words, copied, copy } = context;
  const crm = crmName(context, link.provider);
  const { kind, subject, retryable } = readCrmError(error);
  const [what, whatToDo] = kind ? words.crmError[kind](crm, subject) : [words.unknownCrmError(crm), ''];
  const copyKey = `${key} error`;
  return html`<div part="error" class="error">
    <p class="what"><bdi>${what}</bdi></p>
    <p>${advice(error, retryable, whatToDo, context)}</p>
    <figure aria-label=${words.crmSays(crm)}>
      <figcaption>
        ${error.code ? html`<bdi class="code">${error.code}</bdi>` : words.crmSays(crm)}
        <button type="button" class="quiet" @click=${(event: Event) => copy(copyKey, link, error, event)}>
          ${copied?.key === copyKey ? words[copied.result] : words.copy}
        </button>
      </figcaption>
      ${
        error.message
          ? html`<div class="said">
              ${clippedText([{ text: error.message, changed: false }], `${key} words`, context, mostCharacters)}
            </div>`
          : nothing
      }
    </figure>
  </div>`;
}

function advice(
  { retryAt }: CrmError,
  retryable: boolean | undefined,
  whatToDo: string,
  context: PanelContext,
): unknown {
  const { words, now } = context;
  if (retryable === undefined) return whatToDo || words.retryUnknown;
  if (!retryable) return `${words.retryDoesNotHelp} ${whatToDo}`;
  if (retryAt && Date.parse(retryAt) > now)
    return interpolate(words.nextTry, syncTime(retryAt, context, true));
  return `${words.retryHelps} ${whatToDo}`;
}
