// The ways of looking at the kit that each get a sheet of their own.
import type { BrowserContextOptions } from 'playwright-core';

export interface Theme {
  readonly name: string;
  readonly width: number;
  /** What the page's address says. */
  readonly query: string;
  readonly look: Pick<BrowserContextOptions, 'colorScheme' | 'forcedColors'>;
}

const width = 1560;

export const themes: readonly Theme[] = [
  { name: 'light', width, query: '', look: { colorScheme: 'light' } },
  { name: 'dark', width, query: '', look: { colorScheme: 'dark' } },
  { name: 'forced-colors', width, query: '', look: { colorScheme: 'dark', forcedColors: 'active' } },
  { name: 'rtl', width, query: '?lang=ar&dir=rtl', look: { colorScheme: 'light' } },
  { name: 'narrow', width: 360, query: '', look: { colorScheme: 'light' } },
];
