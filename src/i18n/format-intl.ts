// Makes each `Intl` formatter once: making one costs more than using it a thousand times.

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

/** @throws RangeError for options that `Intl` does not take, such as a currency that is none */
export function numberFormat(locale: string, options?: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached('number', locale, options, () => new Intl.NumberFormat(locale, options));
}

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached('date', locale, options, () => new Intl.DateTimeFormat(locale, options));
}

export function relativeFormat(locale: string): Intl.RelativeTimeFormat {
  return cached('relative', locale, undefined, () => new Intl.RelativeTimeFormat(locale));
}
