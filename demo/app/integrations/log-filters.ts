// The filters above the log: a record, a CRM, an outcome, a trigger.
import { outcomes, triggers, type CrmSummary, type LogFilter, type Trigger } from '../api/workspace-model.js';
import { h } from '../dom/h.js';
import { icon } from '../dom/icon.js';
import { outcomeLabels } from '../parts/outcome-chip.js';
import { recordPicker } from './record-picker.js';

export const triggerLabels: Readonly<Record<Trigger, string>> = {
  auto: 'Automatic',
  manual: 'Manual',
  bulk: 'Bulk',
};

export interface LogFilters {
  readonly element: HTMLElement;
  showCrms(crms: readonly CrmSummary[]): void;
  /** Sets the name on the chip of the filtered record. */
  showRecord(name: string | undefined): void;
}

export function logFilters(filter: LogFilter, onChange: (change: LogFilter) => void): LogFilters {
  const provider = select('CRM', 'All CRMs', filter.provider, [], (value) => onChange({ provider: value }));
  const outcome = select(
    'Outcome',
    'All outcomes',
    filter.outcome,
    outcomes.map((value) => ({ value, label: outcomeLabels[value] })),
    (value) => onChange({ outcome: value }),
  );
  const trigger = select(
    'Trigger',
    'All triggers',
    filter.trigger,
    triggers.map((value) => ({ value, label: triggerLabels[value] })),
    (value) => onChange({ trigger: value }),
  );
  const record = h('div', { class: 'log-record' });

  const showRecord = (name: string | undefined): void => {
    if (name === undefined) {
      record.replaceChildren(
        recordPicker((picked) => onChange({ type: picked.type, id: picked.id })).element,
      );
      return;
    }
    const clear = h(
      'button',
      {
        type: 'button',
        'aria-label': `Clear the filter on ${name}`,
        onclick: () => {
          onChange({ type: undefined, id: undefined });
          record.querySelector('input')?.focus();
        },
      },
      icon('close'),
    );
    record.replaceChildren(h('span', { class: 'filter-chip' }, h('span', null, name), clear));
  };

  return {
    element: h(
      'search',
      { class: 'log-filters', 'aria-label': 'Filter the log' },
      record,
      provider,
      outcome,
      trigger,
    ),
    showCrms(crms) {
      fillOptions(
        provider,
        'All CRMs',
        filter.provider,
        crms.map((crm) => ({ value: crm.provider, label: crm.name })),
      );
    },
    showRecord,
  };
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

function select(
  label: string,
  none: string,
  current: string | undefined,
  choices: readonly Choice[],
  onPick: (value: string | undefined) => void,
): HTMLSelectElement {
  const element = h('select', { class: 'input', 'aria-label': label });
  fillOptions(element, none, current, choices);
  element.addEventListener('change', () => onPick(element.value || undefined));
  return element;
}

/** Adds a value from the address that is not (yet) an option, so that the active filter is visible. */
function fillOptions(
  element: HTMLSelectElement,
  none: string,
  current: string | undefined,
  choices: readonly Choice[],
): void {
  const chosen = element.options.length > 0 ? element.value : (current ?? '');
  const isForeign = chosen !== '' && !choices.some(({ value }) => value === chosen);
  const all = [
    { value: '', label: none },
    ...choices,
    ...(isForeign ? [{ value: chosen, label: chosen }] : []),
  ];
  element.replaceChildren(
    ...all.map(({ value, label }) => h('option', { value, selected: value === chosen }, label)),
  );
}
