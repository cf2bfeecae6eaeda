// The details of one run: the CRM's message, whether another try can help, counts and times.
import type { LogEntry, LogError } from '../api/workspace-model.js';
import { h } from '../dom/h.js';
import { exactTime } from '../parts/relative-time.js';

export function logDetails(entry: LogEntry): HTMLElement {
  const { error, fields, objectType, objectId } = entry;
  const facts: readonly (readonly [string, string | null | undefined | false])[] = [
    ['Result', entry.reason],
    ['Object', objectId ? `${objectType} ${objectId}` : objectType],
    ['Fields', fields && `${fields.synced ?? 0} synced, ${fields.unsynced ?? 0} not synced`],
    ['Started', exactTime(entry.startedAt)],
    ['Finished', entry.finishedAt ? exactTime(entry.finishedAt) : 'Still running'],
    ['Correlation id', error?.correlationId],
    ['Next try', error?.retryAt && exactTime(error.retryAt)],
  ];
  return h(
    'div',
    { class: 'log-details' },
    error && errorBlock(error),
    h(
      'dl',
      { class: 'log-facts' },
      ...facts.map(([label, value]) => value && h('div', null, h('dt', null, label), h('dd', null, value))),
    ),
  );
}

function errorBlock({ code, message, retryable }: LogError): HTMLElement {
  const advice =
    retryable === undefined
      ? ''
      : retryable
        ? 'Temporary: trying again can help.'
        : 'Trying again does not help until the record or the CRM is changed.';
  return h(
    'div',
    { class: 'log-error' },
    h('h3', null, 'The CRM’s answer'),
    h('pre', { tabindex: 0 }, [code, message].filter(Boolean).join('\n')),
    advice && h('p', null, advice),
  );
}
