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

export function applyPageSettings({ theme, direction, locale, density }: PageSettings): void {
  const page = document.documentElement;
  page.lang = locale;
  page.dir = direction === 'auto' ? (locale === 'ar' ? 'rtl' : 'ltr') : direction;
  page.dataset['theme'] = theme === 'light' ? 'light' : 'dark';
  page.dataset['contrast'] = theme === 'contrast' ? 'more' : 'normal';
  page.dataset['density'] = density;
}
