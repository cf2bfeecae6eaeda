// The header of a column: a button that sorts by the column, and reverses the order on the next press.
import type { ListQuery } from '../api/workspace-model.js';
import { h } from '../dom/h.js';
import { icon } from '../dom/icon.js';
import type { Column } from './column.js';

export interface SortHeader {
  readonly element: HTMLTableCellElement;
  mark(query: ListQuery): void;
}

export function sortHeader(
  {
    key,
    label,
    numeric,
    firstOrder = 'asc',
  }: Pick<Column, 'key' | 'label' | 'numeric'> & { firstOrder?: ListQuery['order'] },
  onSort: (sort: string, order: ListQuery['order']) => void,
): SortHeader {
  const button = h('button', { type: 'button', class: 'sort-button' }, label);
  const element = h('th', { scope: 'col', class: `col-${key}${numeric ? ' is-numeric' : ''}` }, button);
  let current: ListQuery['order'] | undefined;
  button.addEventListener('click', () => {
    const turned = current === 'asc' ? 'desc' : 'asc';
    onSort(key, current ? turned : firstOrder);
  });
  return {
    element,
    mark({ sort, order }) {
      current = sort === key ? order : undefined;
      button.replaceChildren(label, ...(current ? [icon(current === 'asc' ? 'arrowUp' : 'arrowDown')] : []));
      if (current) element.setAttribute('aria-sort', current === 'asc' ? 'ascending' : 'descending');
      else element.removeAttribute('aria-sort');
    },
  };
}
