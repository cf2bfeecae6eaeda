// Which language an element speaks: the nearest `lang`, through shadow roots.
import { inheritedAttribute } from './composed-tree.js';

/** BCP 47 tag of the nearest ancestor that names one, else of the browser; always one that `Intl` takes. */
export function localeOf(element: Element): string {
  return validLocale(inheritedAttribute(element, 'lang') || globalThis.navigator?.language || 'en');
}

/** Machine translation and typing errors put tags on a page that `Intl` throws at. */
function validLocale(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
