// Brings the words of the languages that a page with a script tag is in: it has no bundler to import them.
import { onMissingLocale } from '../i18n/messages.js';

const files = new Map<string, () => Promise<unknown>>([
  ['ar', () => import('../locales/ar.js')],
  ['de', () => import('../locales/de.js')],
  ['es', () => import('../locales/es.js')],
  ['fr', () => import('../locales/fr.js')],
  ['ja', () => import('../locales/ja.js')],
  ['pt-br', () => import('../locales/pt-br.js')],
]);

onMissingLocale((tag) => {
  files
    .get(tag)?.()
    .catch((error: unknown) => console.warn(`crm-sync-elements: ${String(error)}`));
});
