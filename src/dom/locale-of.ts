// The locale of an element: the nearest `lang` attribute, through shadow roots.
import { inheritedAttribute } from './composed-tree.js';

/** The BCP 47 tag of the nearest `lang`, else of the browser. Always a tag that `Intl` accepts. */
export function localeOf(element: Element): string {
  return validLocale(inheritedAttribute(element, 'lang') || globalThis.navigator?.language || 'en');
}

/** `Intl` throws on malformed tags, which machine translation and typing errors put on pages. */
function validLocale(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
