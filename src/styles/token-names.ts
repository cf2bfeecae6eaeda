// The names of the public tokens, read from the style sheet that declares them.
import { tokenStyles } from './tokens.styles.js';

export const tokenNames: readonly string[] = [
  ...new Set(tokenStyles.cssText.match(/--crm-sync-[a-z-]+/g) ?? []),
];
