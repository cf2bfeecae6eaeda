// Draws an error that a CRM returned: a plain sentence, whether a retry can help, then the CRM's own message.
import { html, nothing, type TemplateResult } from 'lit';
import { classifyCrmError } from '../model/crm-error-kind.js';
import type { CrmError, RecordLink } from '../model/record-detail.js';
import { clippedText } from './clipped-text.js';
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
  const { messages, copied, copy } = context;
  const crm = crmName(context, link.provider);
  const { kind, subject, retryable } = classifyCrmError(error);
  const [what, whatToDo] = kind ? messages.crmError[kind](crm, subject) : [messages.unknownCrmError(crm), ''];
  const copyKey = `${key} error`;
  return html`<div part="error" class="error">
    <p class="what"><bdi>${what}</bdi></p>
    <p>${advice(error, retryable, whatToDo, context)}</p>
    <figure aria-label=${messages.crmSays(crm)}>
      <figcaption>
        ${error.code ? html`<bdi class="code">${error.code}</bdi>` : messages.crmSays(crm)}
        <button type="button" class="quiet" @click=${(event: Event) => copy(copyKey, link, error, event)}>
          ${copied?.key === copyKey ? messages[copied.result] : messages.copy}
        </button>
      </figcaption>
      ${
        error.message
          ? html`<div class="said">
              ${clippedText([{ text: error.message, changed: false }], `${key} message`, context, { most: mostCharacters })}
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
  const { messages, now } = context;
  if (retryable === undefined) return whatToDo || messages.retryUnknown;
  if (!retryable) return `${messages.retryDoesNotHelp} ${whatToDo}`;
  if (retryAt && Date.parse(retryAt) > now)
    return interpolate(messages.nextTry, syncTime(retryAt, context, true));
  return `${messages.retryHelps} ${whatToDo}`;
}
