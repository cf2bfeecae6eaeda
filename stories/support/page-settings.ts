// What the toolbar says of the page around the stories: it is written where a host's page would have it.
import '../../src/locales/ar.js';
import '../../src/locales/de.js';
import '../../src/locales/es.js';
import '../../src/locales/fr.js';
import '../../src/locales/ja.js';
import '../../src/locales/pt-br.js';

export interface PageSettings {
  readonly theme: 'light' | 'dark' | 'contrast';
  /** `auto`: as the language is written. */
  readonly direction: 'auto' | 'ltr' | 'rtl';
  readonly locale: string;
  readonly density: 'compact' | 'comfortable' | 'roomy';
}

/** As the page's element, or a part of it, says it. */
export function languageOf({ direction, locale }: PageSettings): {
  readonly lang: string;
  readonly dir: string;
} {
  return { lang: locale, dir: direction === 'auto' ? (locale === 'ar' ? 'rtl' : 'ltr') : direction };
}

/** A page of docs shows many stories, and keeps its own language. */
export function applyPageSettings(settings: PageSettings, isDocs: boolean): void {
  const { theme, density } = settings;
  const page = document.documentElement;
  Object.assign(page, isDocs ? { lang: 'en', dir: 'ltr' } : languageOf(settings));
  page.dataset['theme'] = theme === 'light' ? 'light' : 'dark';
  page.dataset['contrast'] = theme === 'contrast' ? 'more' : 'normal';
  page.dataset['density'] = density;
}
