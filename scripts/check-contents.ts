// Checks what is in the package: all that its package.json promises, nothing that a host has no use for, and no trace
// of the machine that built it.
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { matchesGlob } from 'node:path';

/** All that may be packed. Source maps, tests, build caches and the source itself are not among it. */
const allowed = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'custom-elements.json',
  'package.json',
  'dist/**/*.{js,d.ts}',
  'dist/editor/*.json',
];
const never = ['**/*.test.*', '**/*.stories.*', '**/{test,tests,mocks}/**'];
const promised = [
  'LICENSE',
  'README.md',
  'dist/editor/vscode.html-custom-data.json',
  'dist/editor/vscode.css-custom-data.json',
];

const matches = (file: string, globs: readonly string[]) => globs.some((glob) => matchesGlob(file, glob));

/** Every file that package.json points at. */
function targets(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/^\.\//, '')];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(targets) : [];
}

interface Pointers {
  readonly exports: unknown;
  readonly types: string;
  readonly customElements: string;
  readonly 'web-types': string;
}

/** A line for each fault; `files` are the packed ones, `read` gives the text of one. */
export function contentFaults(
  files: readonly string[],
  pointers: Pointers,
  read = (file: string) => readFileSync(file, 'utf8'),
): string[] {
  const { exports, types, customElements, 'web-types': webTypes } = pointers;
  const needed = [...promised, ...targets([exports, types, customElements, webTypes])];
  const machine = [process.cwd(), `${homedir()}/`, 'file:///'];
  return [
    ...needed
      .filter((glob) => !files.some((file) => matchesGlob(file, glob)))
      .map((glob) => `${glob} is promised, and missing`),
    ...files
      .filter((file) => !matches(file, allowed) || matches(file, never))
      .map((file) => `${file} is of no use to a host`),
    ...files
      .filter((file) => machine.some((trace) => read(file).includes(trace)))
      .map((file) => `${file} names a folder of this machine`),
    ...files
      .filter((file) => file.endsWith('.js') && read(file).includes('sourceMappingURL'))
      .map((file) => `${file} names a source map, and none is packed`),
  ];
}
