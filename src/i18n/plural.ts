// Chooses a plural form by a number, and formats counts.
import { numberFormat, pluralRules } from './format-intl.js';

/** Forms by `Intl.PluralRules` category. `#` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** `plural('en', 3, { one: '# field', other: '# fields' })` is `3 fields`. */
export function plural(locale: string, count: number, forms: PluralForms): string {
  const form = forms[pluralRules(locale).select(count)] ?? forms.other;
  return form.replace('#', formatCount(locale, count));
}

/** A whole number as the locale writes it. */
export function formatCount(locale: string, count: number): string {
  return numberFormat(locale).format(count);
}
