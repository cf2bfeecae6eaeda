// Keeps the log's filters in the page's address. "View sync history" opens this page with a record's type and id.
import type { LogFilter } from '../api/workspace-model.js';

const names = ['type', 'id', 'provider', 'outcome', 'trigger'] as const satisfies (keyof LogFilter)[];

export function readFilter(): LogFilter {
  const parameters = new URLSearchParams(location.search);
  return Object.fromEntries(
    names.map((name) => [name, parameters.get(name)]).filter(([, value]) => value),
  ) as LogFilter;
}

export function writeFilter(filter: LogFilter): void {
  const parameters = new URLSearchParams();
  for (const name of names) {
    const value = filter[name];
    if (value) parameters.set(name, value);
  }
  history.replaceState(null, '', location.pathname + (parameters.size > 0 ? `?${parameters}` : ''));
}
