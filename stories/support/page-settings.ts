// Applies the toolbar's settings to the page around the stories, in the places where a host would write them.
import '../../src/locales/ar.js';
import '../../src/locales/de.js';
import '../../src/locales/es.js';
import '../../src/locales/fr.js';
import '../../src/locales/ja.js';
import '../../src/locales/pt-br.js';

export interface PageSettings {
  readonly theme: 'light' | 'dark' | 'contrast';
  /** `auto`: the direction of the language. */
  readonly direction: 'auto' | 'ltr' | 'rtl';
  readonly locale: string;
  readonly density: 'compact' | 'comfortable' | 'roomy';
}

/** The `lang` and `dir` of the page's root element, or of a part of the page. */
export function languageOf({ direction, locale }: PageSettings): {
  readonly lang: string;
  readonly dir: string;
} {
  return { lang: locale, dir: direction === 'auto' ? (locale === 'ar' ? 'rtl' : 'ltr') : direction };
}

/** A docs page shows many stories, and keeps its own language. */
export function applyPageSettings(settings: PageSettings, isDocs: boolean): void {
  const { theme, density } = settings;
  const page = document.documentElement;
  Object.assign(page, isDocs ? { lang: 'en', dir: 'ltr' } : languageOf(settings));
  page.dataset['theme'] = theme === 'light' ? 'light' : 'dark';
  page.dataset['contrast'] = theme === 'contrast' ? 'more' : 'normal';
  page.dataset['density'] = density;
}
