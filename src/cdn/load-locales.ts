// Loads the messages of a locale when the first element needs them: a page with a script tag has no bundler that
// imports them.
import { reportFault } from '../diagnostics/report-fault.js';
import { onMissingLocale } from '../i18n/messages.js';

const locales = new Map<string, () => Promise<unknown>>([
  ['ar', () => import('../locales/ar.js')],
  ['de', () => import('../locales/de.js')],
  ['es', () => import('../locales/es.js')],
  ['fr', () => import('../locales/fr.js')],
  ['ja', () => import('../locales/ja.js')],
  ['pt-br', () => import('../locales/pt-br.js')],
]);

onMissingLocale((tag) => {
  locales
    .get(tag)?.()
    .catch((error: unknown) => reportFault('locale-not-loaded', [error], tag));
});
