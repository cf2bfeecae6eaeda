// A package that lacks what it promises, or brings what no host needs, is noticed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentFaults } from '../../scripts/check-contents.ts';

const pointers = {
  exports: {
    '.': { types: './dist/index.d.ts', default: './dist/index.js' },
    './locales/*.js': './dist/locales/*.js',
  },
  types: './dist/index.d.ts',
  customElements: 'custom-elements.json',
  'web-types': './dist/editor/web-types.json',
};
const whole = [
  'LICENSE',
  'README.md',
  'package.json',
  'custom-elements.json',
  'dist/index.js',
  'dist/index.d.ts',
  'dist/locales/de.js',
  'dist/editor/web-types.json',
  'dist/editor/vscode.html-custom-data.json',
  'dist/editor/vscode.css-custom-data.json',
];
const clean = () => 'export {};';

test('a package that is as it should be has no fault', () => {
  assert.deepEqual(contentFaults(whole, pointers, clean), []);
});

test('each file that package.json points at must be there', () => {
  for (const missing of whole.filter((file) => file !== 'package.json')) {
    const rest = whole.filter((file) => file !== missing);
    assert.match(contentFaults(rest, pointers, clean).join('\n'), /is promised, and missing/, missing);
  }
});

for (const file of [
  'dist/index.js.map',
  'src/index.ts',
  'dist/store/batcher.test.js',
  'dist/mocks/backend.js',
  'tsconfig.tsbuildinfo',
  '.npmrc',
])
  test(`${file} is not packed`, () => {
    assert.deepEqual(contentFaults([...whole, file], pointers, clean), [`${file} is of no use to a host`]);
  });

test('a folder of the machine, or a map that is not there, is found in a file', () => {
  const at = (text: string) => (file: string) => (file === 'dist/index.js' ? text : '');
  assert.match(contentFaults(whole, pointers, at(`from '${process.cwd()}/a.js'`))[0] ?? '', /this machine/);
  assert.match(
    contentFaults(whole, pointers, at('//# sourceMappingURL=index.js.map'))[0] ?? '',
    /source map/,
  );
});
