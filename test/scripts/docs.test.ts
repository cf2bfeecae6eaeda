// What the pages of the docs show is taken from where it is true, and a page that fell behind is noticed.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fillSamples, sampleOf } from '../../scripts/docs/fill-samples.ts';
import { fillTables } from '../../scripts/docs/fill-tables.ts';
import { readTokens } from '../../scripts/manifest-tokens.ts';

const file = join(mkdtempSync(join(tmpdir(), 'docs-')), 'app.ts');
writeFileSync(
  file,
  `import 'a';

function app() {
  // #region list
  first();
  // #region inner
  if (second) {
    third();
  }
  // #endregion inner
  // #endregion list
}
`,
);

test('a whole file is shown without the marks of its regions', () => {
  assert.doesNotMatch(sampleOf(file), /region/);
  assert.match(sampleOf(file), /^import 'a';[\s\S]*\}$/);
});

test('a region ends where it ends, not where one inside it does, and stands at the margin', () => {
  assert.equal(sampleOf(file, 'list'), 'first();\nif (second) {\n  third();\n}');
  assert.equal(sampleOf(file, 'inner'), 'if (second) {\n  third();\n}');
});

test('a region or file that is gone is an error, not an empty block', () => {
  assert.throws(() => sampleOf(file, 'lis'), /no region lis/);
  assert.throws(() => sampleOf('no-such-file.ts'), /ENOENT/);
});

test('a block that names a file is replaced, and others are left alone', () => {
  const page = (body: string) =>
    `\`\`\`ts file=${file} region=inner\n${body}\n\`\`\`\n\n\`\`\`ts\nmine();\n\`\`\`\n`;
  assert.equal(fillSamples(page('stale();')), page(sampleOf(file, 'inner')));
});

test('a table comes from the manifest, once and again alike', async () => {
  const empty = '<!-- table: events -->\n<!-- /table -->\n';
  const filled = await fillTables(empty);
  assert.match(filled, /`crm-resync-request`.*`crm-resync-action`, `crm-sync-panel` \| yes \| yes/);
  assert.match(filled, /`crm-panel-open`.*`crm-sync-icon` \| no \| no/);
  assert.equal(await fillTables(filled), filled);
});

test('a table of what does not exist is an error', async () => {
  await assert.rejects(fillTables('<!-- table: colours -->\n<!-- /table -->'), /no table of colours/);
  await assert.rejects(fillTables('<!-- table: parts crm-none -->\n<!-- /table -->'), /no element crm-none/);
});

test('tokens are read with what is said of them, and defaults by their public names', () => {
  const said = `/**
 * @cssprop --crm-sync-text - The letters' colour.
 * @cssprop --crm-sync-focus - A ring.
 */`;
  const rules = `:host {
    --_text: var(--crm-sync-text, light-dark(#000, #fff));
    --_own: 3px;
    --_focus: var(--crm-sync-focus, var(--_text));
  }`;
  assert.deepEqual(readTokens(said + rules), [
    { name: '--crm-sync-text', description: "The letters' colour.", default: 'light-dark(#000, #fff)' },
    { name: '--crm-sync-focus', description: 'A ring.', default: 'var(--crm-sync-text)' },
  ]);
  assert.throws(() => readTokens(rules), /Nothing is said of --crm-sync-text/);
});
