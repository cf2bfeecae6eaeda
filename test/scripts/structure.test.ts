// Proves that the check of the structure refuses what it must, on a small tree with one fault of each kind.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { run } from '../../scripts/run.ts';

const root = resolve(import.meta.dirname, '../..');

/** Lines of the fixture's files. A file that no line names is empty. */
const tree: Readonly<Record<string, string>> = {
  'src/index.ts': `export * from './elements/crm-icon.js';`,
  'src/define.ts': `import './index.js';\nimport './locales/de.js';`,
  'src/model/up.ts': `import '../store/cache.js';`,
  'src/model/type-up.ts': `import type { T } from '../views/dot.js';\nexport type U = T;`,
  'src/model/import-type-up.ts': `export type T = typeof import('../store/cache.js');`,
  'src/store/re-export-up.ts': `export * from '../elements/crm-icon.js';`,
  'src/store/named-re-export-up.ts': `export { x } from '../elements/crm-icon.js';`,
  'src/store/dynamic-up.ts': `export const load = () => import('../elements/crm-icon.js');`,
  'src/views/store-in-view.ts': `import '../store/cache.js';`,
  'src/views/controller-in-view.ts': `import '../controllers/hover.js';`,
  'src/elements/entry.ts': `import '../index.js';`,
  'src/elements/demo.ts': `import '../../demo/app/page.js';`,
  'src/elements/node.ts': `import 'node:fs';`,
  'src/transport/lit.ts': `import 'lit';`,
  'src/views/lit-subpath.ts': `import 'lit/directives/guard.js';`,
  'src/store/lit-subpath.ts': `import 'lit/directives/guard.js';`,
  'src/helpers/no-layer.ts': `import '../model/up.js';`,
  'src/store/down.ts': `import type { T } from '../model/ref.js';\nexport type U = T;`,
  'src/elements/dynamic-down.ts': `export const load = () => import('../views/dot.js');`,
  'src/store/circle-a.ts': `import type { B } from './circle-b.js';\nexport type A = B;`,
  'src/store/circle-b.ts': `export type B = 1;\nexport const load = () => import('./circle-a.js');`,
  'demo/app/circle-a.ts': `import './circle-b.js';`,
  'demo/app/circle-b.ts': `import './circle-a.js';`,
  'stories/circle-a.ts': `export * from './circle-b.js';`,
  'stories/circle-b.ts': `import './circle-a.js';`,
  'demo/server/forgotten.ts': '',
  'demo/app/public/served.js': '',
};

const imported = [
  'src/model/ref.ts',
  'src/store/cache.ts',
  'src/views/dot.ts',
  'src/controllers/hover.ts',
  'src/elements/crm-icon.ts',
  'src/locales/de.ts',
  'demo/app/page.ts',
];

const refused: readonly (readonly [what: string, rule: string, from: string, to: string])[] = [
  ['an import up', 'model-layer', 'src/model/up.ts', 'src/store/cache.ts'],
  ['a type up', 'model-layer', 'src/model/type-up.ts', 'src/views/dot.ts'],
  ['an import type up', 'model-layer', 'src/model/import-type-up.ts', 'src/store/cache.ts'],
  ['a re-export up', 'store-layer', 'src/store/re-export-up.ts', 'src/elements/crm-icon.ts'],
  ['a named re-export up', 'store-layer', 'src/store/named-re-export-up.ts', 'src/elements/crm-icon.ts'],
  ['a dynamic import up', 'store-layer', 'src/store/dynamic-up.ts', 'src/elements/crm-icon.ts'],
  ['the store in a view', 'views-layer', 'src/views/store-in-view.ts', 'src/store/cache.ts'],
  ['a controller in a view', 'views-layer', 'src/views/controller-in-view.ts', 'src/controllers/hover.ts'],
  ['a language in an entry', 'entry-layer', 'src/define.ts', 'src/locales/de.ts'],
  ['an entry in an element', 'no-entry-imports', 'src/elements/entry.ts', 'src/index.ts'],
  ['the demo in an element', 'stays-in-src', 'src/elements/demo.ts', 'demo/app/page.ts'],
  ['Node in an element', 'stays-in-src', 'src/elements/node.ts', 'fs'],
  ['Lit in the transport', 'transport-packages', 'src/transport/lit.ts', 'node_modules/lit/'],
  ["a package's subpath", 'store-packages', 'src/store/lit-subpath.ts', 'node_modules/lit/'],
  ['a folder that is no layer', 'known-layer', 'src/helpers/no-layer.ts', 'src/model/up.ts'],
  ['a circle of types in src', 'no-circular', 'src/store/circle-a.ts', 'src/store/circle-b.ts'],
  ['a circle in the demo', 'no-circular', 'demo/app/circle-a.ts', 'demo/app/circle-b.ts'],
  ['a circle in the stories', 'no-circular', 'stories/circle-a.ts', 'stories/circle-b.ts'],
  ['a file that nothing imports', 'no-orphans', 'demo/server/forgotten.ts', ''],
];

const allowed = [
  'src/store/down.ts',
  'src/elements/dynamic-down.ts',
  'src/views/lit-subpath.ts',
  'demo/app/public/served.js',
];

describe('the check of the structure', () => {
  let folder = '';
  let code = 0;
  /** A violation is a paragraph: the rule, the files, and a comment. */
  let faults: string[] = [];

  before(async () => {
    // Inside the repository, so that the fixture finds its packages.
    mkdirSync(join(root, '.reports'), { recursive: true });
    folder = mkdtempSync(join(root, '.reports', 'structure-'));
    const files = { ...Object.fromEntries(imported.map((file) => [file, `export const x = 1;`])), ...tree };
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${text}\n`);
    }
    const config = join(root, '.dependency-cruiser.mjs');
    const args = ['--config', config, '--output-type', 'err-long', 'src', 'demo', 'stories'];
    const result = await run('depcruise', args, { capture: true, cwd: folder });
    code = result.code;
    faults = result.output.split(/^(?= {2}(?:error|warn) )/m);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('fails', () => assert.notEqual(code, 0));

  for (const [what, rule, from, to] of refused)
    it(`refuses ${what}, and names both files`, () => {
      const found = faults.some(
        (fault) => fault.includes(` ${rule}: `) && fault.includes(from) && fault.includes(to),
      );
      assert.ok(found, `found only:\n${faults.join('')}`);
    });

  for (const file of allowed)
    it(`allows ${file}`, () =>
      assert.deepEqual(
        faults.filter((fault) => fault.includes(file)),
        [],
      ));
});
