// Caches `Intl` objects: to create one costs more than to use it a thousand times.

const cache = new Map<string, object>();

function cached<T extends object>(
  kind: string,
  locale: string,
  options: object | undefined,
  make: () => T,
): T {
  const key = `${kind} ${locale} ${JSON.stringify(options)}`;
  let format = cache.get(key) as T | undefined;
  if (!format) cache.set(key, (format = make()));
  return format;
}

/** @throws RangeError for options that `Intl` rejects, such as an unknown currency */
export function numberFormat(locale: string, options?: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached('number', locale, options, () => new Intl.NumberFormat(locale, options));
}

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached('date', locale, options, () => new Intl.DateTimeFormat(locale, options));
}

export function relativeFormat(locale: string): Intl.RelativeTimeFormat {
  return cached('relative', locale, undefined, () => new Intl.RelativeTimeFormat(locale));
}

export function pluralRules(locale: string): Intl.PluralRules {
  return cached('plural', locale, undefined, () => new Intl.PluralRules(locale));
}
