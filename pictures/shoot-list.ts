// Takes the picture of the demo's list with the panel of a failed record open, as a reader opens it: by the pointer.
import { DemoHost } from '../test/e2e/support/demo-host.ts';

const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

export async function shootList(): Promise<Record<Scheme, Buffer>> {
  const host = await DemoHost.start();
  try {
    const pictures = {} as Record<Scheme, Buffer>;
    for (const colorScheme of schemes) pictures[colorScheme] = await shoot(host, colorScheme);
    return pictures;
  } finally {
    await host.stop();
  }
}

async function shoot(host: DemoHost, colorScheme: Scheme): Promise<Buffer> {
  const page = await host.newPage({ colorScheme, reducedMotion: 'reduce', timezoneId: 'Europe/Berlin' });
  await page.goto('/accounts');
  await page
    .getByRole('button', { name: /^Salesforce: failed/ })
    .first()
    .hover();
  await page.locator('crm-sync-panel [part=object]').first().waitFor();
  await page.waitForTimeout(500);
  const picture = await page.screenshot({ animations: 'disabled' });
  await page.context().close();
  return picture;
}
