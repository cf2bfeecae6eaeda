// Makes the page speak the language that its address names.
import '../../src/locales/ar.js';

export function speak(): URLSearchParams {
  const asked = new URL(location.href).searchParams;
  document.documentElement.lang = asked.get('lang') || 'en';
  document.documentElement.dir = asked.get('dir') || 'ltr';
  return asked;
}
