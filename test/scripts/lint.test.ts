// Proves that the linter refuses what it must: each snippet is put in the place of a real file of its layer. Imports
// between layers are in structure.test.ts.
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';

// Where CI is set, the parser takes each file from the disk once, and never looks at a snippet put in its place.
process.env['TSESTREE_SINGLE_RUN'] = 'false';
const eslint = new ESLint();

/** The type-aware parser takes only files of the project. */
const fileIn = (pattern: string) => {
  const [file] = globSync(pattern).sort();
  assert.ok(file, `no file matches ${pattern}`);
  return file;
};

async function faults(code: string, filePath: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`);
}

interface Case {
  readonly what: string;
  readonly in: string;
  readonly code: string;
  readonly says: RegExp;
}

const model = 'src/model/*.ts';

const refused: readonly Case[] = [
  {
    what: 'a computed import',
    in: 'src/store/*.ts',
    code: `declare const n: string;\nawait import(n);`,
    says: /plain string/,
  },
  {
    what: 'a path without .js',
    in: 'src/store/*.ts',
    code: `import './status-store';`,
    says: /ending in \.js/,
  },
  {
    what: 'the page in the model',
    in: model,
    code: `export const t = document.title;`,
    says: /no-restricted-globals/,
  },
  {
    what: 'Node in the model',
    in: model,
    code: `export const v = process.version;`,
    says: /no-restricted-globals/,
  },
  { what: 'a default export', in: model, code: `export default 1;`, says: /no-restricted-exports/ },
  { what: 'an enum', in: model, code: `export enum E { A }`, says: /as const/ },
  { what: 'any', in: model, code: `export let x: any;`, says: /no-explicit-any/ },
  {
    what: 'a parameter property',
    in: model,
    code: `export class A { constructor(readonly x: number) {} }`,
    says: /parameter-properties/,
  },
  {
    what: 'innerHTML',
    in: 'src/elements/crm-*.ts',
    code: `document.body.innerHTML = 'x';`,
    says: /writes no HTML/,
  },
  {
    what: 'unsafeHTML',
    in: 'src/views/*.ts',
    code: `export { unsafeHTML } from 'lit/directives/unsafe-html.js';`,
    says: /writes no HTML/,
  },
  {
    what: 'a style attribute',
    in: 'src/views/*.ts',
    code: `import { html } from 'lit';\nexport const x = html\`<p style="color: red"></p>\`;`,
    says: /template-style/,
  },
  {
    what: 'a wrong role behind an expression of several lines',
    in: 'src/views/*.ts',
    code: `import { html } from 'lit';\nexport const x = (a: string) => html\`\${[\n  a,\n  a,\n].join()}<p role="no" title=\${a}></p>\`;`,
    says: /lit-a11y\/aria-role/,
  },
  {
    what: 'an attribute twice',
    in: 'src/views/*.ts',
    code: `import { html } from 'lit';\nexport const x = html\`<p class="a" class="b"></p>\`;`,
    says: /lit\/no-duplicate-template-bindings|lit\/no-invalid-html/,
  },
  {
    what: 'a promise nobody awaits',
    in: 'src/store/*.ts',
    code: `Promise.resolve(1);`,
    says: /no-floating-promises/,
  },
];

describe('the linter refuses', () => {
  for (const each of refused)
    it(`${each.what} in ${each.in.split('/')[1] ?? ''}`, async () => {
      const found = await faults(`${each.code}\n`, fileIn(each.in));
      assert.ok(
        found.some((fault) => each.says.test(fault)),
        `found only: ${found.join('\n')}`,
      );
    });
});
