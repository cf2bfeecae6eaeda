// The kit on another company's page: another origin, a strict policy, a checked file, a token that is soon over.
import assert from 'node:assert/strict';
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import { startPortal } from '../../demo/portal/start-portal.ts';
import type { Listening } from '../../demo/server/http/listen.ts';
import { builtKit } from '../../demo/server/start-host.ts';
import type { CrmSyncChangeEvent } from '../../src/events/crm-sync-change.js';
import { openBrowser } from '../../scripts/open-browser.ts';
import { startTestHost, type TestHost } from '../server/support/test-host.ts';
import { policyReports } from './support/policy-reports.ts';
import { until } from './support/until.ts';

const secret = 'known to the portal and to the workspace alone';
const tokenSeconds = 4;

describe('a portal on another origin', { timeout: 240_000 }, () => {
  let host: TestHost;
  let portal: Listening;
  let browser: Browser;
  /** A copy: it stays the same when the kit is built anew meanwhile. */
  let kitFolder: string;
  const servers: Listening[] = [];
  const copies: string[] = [];
  const contexts: BrowserContext[] = [];

  async function copyKit(from: string): Promise<string> {
    const copy = await mkdtemp(join(tmpdir(), 'crm-sync-portal-'));
    copies.push(copy);
    await cp(from, copy, { recursive: true });
    return copy;
  }

  const startAt = async (options: { kitFolder?: string; tokenSeconds?: number } = {}): Promise<Listening> => {
    const started = await startPortal({ port: 0, host: host.url, secret, kitFolder, ...options });
    servers.push(started);
    return started;
  };

  before(
    async () => {
      kitFolder = await copyKit(builtKit);
      const origins = new Set<string>();
      host = await startTestHost({ portals: { origins, secret }, kitFolder });
      portal = await startAt({ tokenSeconds });
      origins.add(portal.url);
      browser = await openBrowser();
    },
    { timeout: 90_000 },
  );
  afterEach(async () => {
    for (const context of contexts.splice(0)) {
      // The kit may ask for another token at any time: a handler that still reads the answer to it would fail without
      // its page, after the test, and the file with it.
      for (const page of context.pages()) await page.unrouteAll({ behavior: 'wait' });
      await context.close();
    }
  });
  after(async () => {
    await browser.close();
    for (const server of servers) await server.close();
    await host.stop();
    for (const copy of copies) await rm(copy, { recursive: true });
  });

  /** In a session of its own. */
  async function openPortal(at = portal): Promise<{ page: Page; reports: string[]; answers: Response[] }> {
    const context = await browser.newContext({ baseURL: at.url });
    contexts.push(context);
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    const reports = await policyReports(page);
    const answers: Response[] = [];
    page.on('response', (answer) => void answers.push(answer));
    await page.goto('/');
    return { page, reports, answers };
  }

  const signIn = (page: Page) => page.getByRole('button', { name: 'Rosa Lindqvist' }).click();
  const marks = (page: Page) => page.locator('crm-sync-icon [part~=icon]');
  const from = (answers: readonly Response[], url: string): Response[] =>
    answers.filter((answer) => answer.url().startsWith(url) && answer.request().method() !== 'OPTIONS');

  it('shows its customer what reached the CRMs, and breaks no rule of its page', async () => {
    const { page, reports } = await openPortal();
    await signIn(page);
    await marks(page).first().waitFor();
    const policy = (await page.reload())?.headers()['content-security-policy'] ?? '';
    assert.match(policy, /^default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe|\*|data:/);

    await marks(page).first().hover();
    const panel = page.locator('crm-sync-panel');
    await panel.getByRole('heading', { name: 'Bluefin Travel Sp. z o.o.' }).waitFor();
    await panel.locator('[part~=diff]').first().waitFor();
    // Reading is all that the token allows, and there is nowhere to sign in to.
    assert.equal(await panel.locator('[part~=resync]').count(), 0);
    assert.equal(await panel.locator('a').count(), 0);
    assert.deepEqual(reports, []);
  });

  it('hears of a change, also after its token is over and renewed', async () => {
    const { page, reports, answers } = await openPortal();
    await signIn(page);
    await marks(page).first().waitFor();
    const tokens = () => from(answers, `${portal.url}/token`).length;
    assert.equal(tokens(), 1, 'one token for all rows');
    const streams = () => from(answers, `${host.url}/api/crm-sync/events`).map((answer) => answer.status());
    await until(
      'a second token',
      async () => tokens(),
      (count) => count >= 2,
      tokenSeconds * 1000 + 15_000,
    );
    await until(
      'a stream, its end, and another',
      async () => streams(),
      (statuses) => statuses.join().startsWith('200,401,200'),
    );

    const changed = page.evaluate(
      () =>
        new Promise<void>((resolve) =>
          addEventListener('crm-sync-change', (event) => {
            const { record, previous, current } = event as CrmSyncChangeEvent;
            if (record.id === 'acc_022' && current.revision > (previous?.revision ?? Infinity)) resolve();
          }),
        ),
    );
    const receipt = await host.client.resync([{ type: 'account', id: 'acc_022' }]);
    assert.equal(receipt.body.accepted, 1);
    await changed;
    assert.deepEqual(reports, []);
  });

  it('shows other customers other records', async () => {
    const { page } = await openPortal();
    await page.getByRole('button', { name: 'Chidi Okafor' }).click();
    await marks(page).first().waitFor();
    assert.equal(await page.locator('crm-sync-icon').count(), 4);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    assert.equal(await page.locator('crm-sync-icon').count(), 0);
  });

  it('gets nothing with a token that was tampered with', async () => {
    const { page, reports, answers } = await openPortal();
    await page.route('**/token', async (route) => {
      const answer = await route.fetch();
      const { token } = (await answer.json()) as { token: string };
      const [head, payload = '', signature] = token.split('.');
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
      const more = Buffer.from(JSON.stringify({ ...claims, role: 'admin' })).toString('base64url');
      await route.fulfill({ json: { token: [head, more, signature].join('.') } });
    });
    await signIn(page);
    await expectNothing(page, answers);
    // That the API refuses is no fault of the page's policy, nor hidden by CORS.
    assert.deepEqual(reports, []);
  });

  it('gets nothing without a token', async () => {
    const { page, answers } = await openPortal();
    // The customer signed out in another tab.
    await page.route('**/token', (route) => route.fulfill({ status: 401, json: {} }));
    await signIn(page);
    await page.locator('crm-sync-icon').first().waitFor({ state: 'attached' });
    for (const path of ['/session', '/records/account?id=acc_001', '/records/account/acc_001', '/events']) {
      const status = await page.evaluate(
        async (url) => (await fetch(url)).status,
        `${host.url}/api/crm-sync${path}`,
      );
      assert.equal(status, 401, path);
    }
    await expectNothing(page, answers);
  });

  async function expectNothing(page: Page, answers: readonly Response[]): Promise<void> {
    const statuses = await until(
      'a refusal',
      async () => from(answers, `${host.url}/api/`).map((answer) => answer.status()),
      (found) => found.length > 0,
    );
    assert.deepEqual([...new Set(statuses)], [401]);
    assert.equal(await page.locator('crm-sync-icon [part~=dot]').count(), 0);
  }

  it('gets nothing on an origin that the workspace does not know', async () => {
    const { page, reports } = await openPortal(await startAt());
    await signIn(page);
    await until(
      'the browser refuses',
      async () => reports.join(),
      (found) => /CORS/.test(found),
    );
    assert.equal(await page.locator('crm-sync-icon [part~=dot]').count(), 0);
  });

  it('runs no kit but the one it has checked', async () => {
    const checked = await copyKit(kitFolder);
    await appendFile(join(checked, 'crm-sync-elements.js'), '\n// Not what the workspace serves.');
    const { page, reports } = await openPortal(await startAt({ kitFolder: checked }));
    await signIn(page);
    await until(
      'the browser refuses',
      async () => reports.join(),
      (found) => /integrity/.test(found),
    );
    assert.equal(await page.evaluate(() => customElements.get('crm-sync-icon') === undefined), true);
    assert.equal(await marks(page).count(), 0);
  });

  it('opens no panel but the one that belongs to the kit', async () => {
    const { page } = await openPortal();
    await page.route('**/kit/crm-sync-panel.js*', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: `globalThis.tampered = true;${await answer.text()}` });
    });
    await signIn(page);
    const told = page.evaluate(
      () =>
        new Promise<string>((resolve) =>
          addEventListener('crm-sync-error', (event) =>
            resolve((event as unknown as { error: Error }).error.message),
          ),
        ),
    );
    await marks(page).first().hover();
    assert.match(await told, /crm-sync-panel\.js/);
    assert.equal(await page.locator('crm-sync-panel').count(), 0);
    assert.equal(await page.evaluate(() => 'tampered' in globalThis), false);
  });
});
