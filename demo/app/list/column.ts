// The definition of a list's column, and the ways to show its values.
import type { CellValue, RecordRow } from '../api/workspace-model.js';
import { h } from '../dom/h.js';
import { avatar } from '../parts/avatar.js';
import { cellText } from '../parts/cell-text.js';
import { relativeTime } from '../parts/relative-time.js';

export interface Column {
  /** The key in the row's columns, and the sort key. */
  readonly key: string;
  readonly label: string;
  readonly numeric?: boolean;
  /** The order after the first press on the header. */
  readonly firstOrder?: 'desc';
  show(value: CellValue | undefined, row: RecordRow): Node | string;
}

export function textColumn(key: string, label: string): Column {
  return { key, label, show: (value) => cellText(value) || missing() };
}

export function personColumn(key: string, label: string): Column {
  return {
    key,
    label,
    show: (value) => {
      const name = cellText(value);
      return name ? h('span', { class: 'person' }, avatar(name), h('span', null, name)) : missing();
    },
  };
}

export function tagColumn(key: string, label: string): Column {
  return {
    key,
    label,
    show: (value) => {
      const text = cellText(value);
      return text ? h('span', { class: 'tag' }, text) : missing();
    },
  };
}

export function timeColumn(key: string, label: string): Column {
  return {
    key,
    label,
    firstOrder: 'desc',
    show: (value) => (typeof value === 'string' ? relativeTime(value, 'narrow') : missing()),
  };
}

export function moneyColumn(key: string, label: string): Column {
  return {
    key,
    label,
    numeric: true,
    firstOrder: 'desc',
    show: (value, row) => {
      const amount = value === null || value === undefined || value === '' ? Number.NaN : Number(value);
      return Number.isNaN(amount) ? missing() : money(cellText(row.columns['currency'])).format(amount);
    },
  };
}

const moneyFormats = new Map<string, Intl.NumberFormat>();

function money(currency: string): Intl.NumberFormat {
  const known = moneyFormats.get(currency);
  if (known) return known;
  const format = new Intl.NumberFormat('en', {
    ...(/^[A-Z]{3}$/.test(currency) ? { style: 'currency', currency } : {}),
    notation: 'compact',
    maximumFractionDigits: 1,
  });
  moneyFormats.set(currency, format);
  return format;
}

function missing(): HTMLElement {
  return h('span', { class: 'missing' }, '–');
}
