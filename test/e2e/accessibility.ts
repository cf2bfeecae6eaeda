// No page breaks a rule that a machine can check, in light and in dark, wide and narrow.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { DemoHost } from './support/demo-host.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/** Each page in one look, each look with pages that differ: the rules that depend on it see all of the styles. */
const looks = [
  {
    colorScheme: 'light',
    viewport: { width: 1280, height: 800 },
    places: [
      { path: '/accounts', ready: 'crm-sync-icon [part~="dot"]' },
      { path: '/integrations', ready: '.log-row' },
    ],
  },
  {
    colorScheme: 'dark',
    viewport: { width: 375, height: 740 },
    places: [
      { path: '/contacts?search=zzzzzz', ready: '.state' },
      { path: '/contacts/con_0001', ready: 'crm-sync-panel [part~="header"]' },
    ],
  },
] as const;

export function accessibility(host: () => DemoHost): void {
  describe('accessibility of the pages', () => {
    for (const { places, ...look } of looks) {
      it(`holds in ${look.colorScheme}, ${look.viewport.width} px wide`, async () => {
        const page = await host().newPage({ ...look, bypassCSP: true, reducedMotion: 'reduce' });
        for (const { path, ready } of places) {
          await page.goto(path);
          await page.locator(ready).first().waitFor();
          const found = await violations(page);
          assert.deepEqual(found, [], `${path}: ${found.join('; ')}`);
        }
        await page.context().close();
      });
    }
  });
}

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axePath });
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: unknown): Promise<{ violations: unknown[] }> };
    };
    // The rows are all alike: a few tell as much as all.
    for (const row of document.querySelectorAll('tbody tr:nth-child(n + 9)')) row.remove();
    return (await axe.run({ resultTypes: ['violations'] })).violations;
  });
  return (found as Violation[]).flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
