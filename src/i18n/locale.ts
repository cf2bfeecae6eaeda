// Which language an element speaks: the nearest `lang`, through shadow roots.

/** BCP 47 tag of the nearest ancestor that names one, else of the browser; always one that `Intl` takes. */
export function localeOf(element: Element): string {
  for (let at: Element | null | undefined = element; at;) {
    const holder: Element | null = at.closest('[lang]');
    const lang = holder?.getAttribute('lang');
    if (lang) return validLocale(lang);
    at = (at.getRootNode() as Partial<ShadowRoot>).host;
  }
  return validLocale(globalThis.navigator?.language ?? 'en');
}

/** Machine translation and typing errors put tags on a page that `Intl` throws at. */
function validLocale(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
