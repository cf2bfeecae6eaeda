// The ways in which every story is opened: each language, theme and direction that a fault could hide in, once.
// Own code: Storybook's own runners load browsers that npm and Debian packages do not contain.
import type { BrowserContextOptions } from 'playwright-core';

export interface Pass {
  readonly name: string;
  /** As Storybook's addresses have them. */
  readonly globals: string;
  readonly look: Pick<BrowserContextOptions, 'colorScheme' | 'forcedColors'>;
}

export const passes: readonly Pass[] = [
  { name: 'light', globals: '', look: { colorScheme: 'light' } },
  {
    name: 'dark, compact, German',
    globals: 'theme:dark;density:compact;locale:de',
    look: { colorScheme: 'dark' },
  },
  { name: 'high contrast, Arabic', globals: 'theme:contrast;locale:ar', look: { colorScheme: 'dark' } },
  {
    name: 'forced colours, roomy, Japanese',
    globals: 'theme:dark;density:roomy;locale:ja',
    look: { colorScheme: 'dark', forcedColors: 'active' },
  },
];
