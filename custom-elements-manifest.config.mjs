// What the manifest of custom elements is made from: the elements and the events, which are public, and the
// design tokens. Everything below them is not.
import { designTokens } from './scripts/manifest-tokens.ts';
import { publicOnly } from './scripts/manifest-plugin.ts';

export default {
  globs: ['src/elements/crm-*.ts', 'src/events/*.ts'],
  exclude: ['**/*.styles.ts'],
  litelement: true,
  plugins: [publicOnly(), designTokens()],
};
