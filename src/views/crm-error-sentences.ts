// Puts an error into sentences: what happened, whether a retry can help, what to do. Pure.
import { crmErrorEnglish } from '../i18n/crm-error-messages.js';
import type { PanelMessages } from '../i18n/panel-messages.js';
import { classifyCrmError, isTemporary } from '../model/crm-errors/classify-crm-error.js';
import { fieldLabels } from '../model/crm-errors/field-labels.js';
import type { CrmError, RecordLink } from '../model/record-detail.js';

export interface CrmErrorSentences {
  readonly what: string;
  /** May contain `#`, the placeholder of the time of the next try. */
  readonly retry: string;
  /** Empty when the advice for this kind of error would contradict what the backend says about a retry. */
  readonly whatToDo: string;
}

/** Longer values are shown in the CRM's own words only. */
const longestValue = 40;

export function crmErrorSentences(
  error: CrmError,
  link: Pick<RecordLink, 'provider' | 'syncedFields' | 'unsyncedFields'>,
  crm: string,
  now: number,
  messages: PanelMessages,
): CrmErrorSentences {
  const classification = classifyCrmError(error, link.provider);
  const { kind, retryable, value, limit, id } = classification;
  // A language that a host registered can lack a kind, and a host's table can have a kind that does not exist.
  const sentence = kind && (messages.crmError[kind] ?? crmErrorEnglish[kind]);
  const retry = retryMessage(error, classification, now, messages);
  if (!sentence) return { what: messages.unknownCrmError(crm), retry, whatToDo: '' };

  const labels = fieldLabels(classification, error.message, link).join(', ');
  const shownValue = value && value.length <= longestValue ? `(${value})` : '';
  const [what, whatToDo] = sentence(crm, {
    field: [labels, labels && shownValue].filter(Boolean).join(' ') || undefined,
    limit,
    id,
  });
  const fits = retryable === isTemporary(kind) && retry !== messages.nextTry;
  return { what, retry, whatToDo: fits ? whatToDo : '' };
}

function retryMessage(
  { retryAt }: CrmError,
  { kind, retryable }: { readonly kind?: string; readonly retryable?: boolean },
  now: number,
  messages: PanelMessages,
): string {
  if (retryable === undefined) return messages.retryUnknown;
  if (!retryable) return messages.retryDoesNotHelp;
  if (retryAt && Date.parse(retryAt) > now) return messages.nextTry;
  return kind === 'dailyLimit' ? messages.retryLater : messages.retryHelps;
}
