// Keeps a list's search and order in the page's address, so that reload, back and a shared link show the same.
import type { ListQuery } from '../api/workspace-model.js';

export const firstQuery: ListQuery = { search: '', sort: 'name', order: 'asc' };

export function readQuery(sortable: readonly string[]): ListQuery {
  const parameters = new URLSearchParams(location.search);
  const sort = parameters.get('sort') ?? firstQuery.sort;
  return {
    search: parameters.get('search') ?? '',
    sort: sortable.includes(sort) ? sort : firstQuery.sort,
    order: parameters.get('order') === 'desc' ? 'desc' : 'asc',
  };
}

export function writeQuery(query: ListQuery): void {
  const parameters = new URLSearchParams();
  if (query.search) parameters.set('search', query.search);
  if (query.sort !== firstQuery.sort || query.order !== firstQuery.order) {
    parameters.set('sort', query.sort);
    parameters.set('order', query.order);
  }
  const search = parameters.size > 0 ? `?${parameters}` : '';
  history.replaceState(null, '', location.pathname + search);
}
