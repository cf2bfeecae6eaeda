// Each warning of the kit ends with a heading of the troubleshooting page, so each kind needs one.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import '../../scripts/load-sources.ts';

const page = readFileSync('docs/troubleshooting.md', 'utf8');

test('the page has a heading with cause and cure for each kind of fault, and for no other', async () => {
  const { faultKinds } = await import('../../src/diagnostics/fault-messages.ts');
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  assert.deepEqual([...headings].sort(), [...faultKinds].sort());
  for (const section of page.split(/^## /m).slice(1))
    assert.match(section, /\*\*Cause\.\*\*[^]*\*\*Cure\.\*\*/);
});

test('a warning is one line that ends with its heading', async () => {
  const { faultKinds, faultMessage } = await import('../../src/diagnostics/fault-messages.ts');
  for (const kind of faultKinds) {
    const message = faultMessage(kind, ['first\nvalue.', 'second', 'third']);
    assert.match(message, /^crm-sync-elements: .+[^.\s]\. See docs\/troubleshooting\.md#[a-z-]+$/);
    assert.ok(message.endsWith(`#${kind}`));
  }
});
