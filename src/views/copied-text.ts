// Formats an error as plain text, for a ticket or a chat.
import type { PanelMessages } from '../i18n/panel-messages.js';
import type { CrmError, RecordLink } from '../model/record-detail.js';
import type { RecordRef } from '../model/record-ref.js';

export function copiedText(
  error: CrmError,
  { provider, objectType, objectId = '', attemptedAt, syncedAt }: RecordLink,
  record: RecordRef & { readonly name: string },
  { copyLabels }: PanelMessages,
): string {
  const [code, message, correlationId, recordLabel, time] = copyLabels;
  const lines = [
    [code, error.code],
    [message, error.message],
    [correlationId, error.correlationId],
    [
      recordLabel,
      `${record.name} (${record.type} ${record.id}; ${provider} ${objectType} ${objectId}`.trim() + ')',
    ],
    [time, attemptedAt ?? syncedAt],
  ];
  return lines
    .filter(([, value]) => value)
    .map(([label, value]) => `${label}: ${value}`)
    .join('\n');
}
