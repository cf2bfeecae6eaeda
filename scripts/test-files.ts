// Which test files there are for a page, and which of them run without one.
import { globSync, readFileSync } from 'node:fs';

const elsewhere = ['test/server/**', 'test/e2e/**', 'test/scripts/**', 'test/stories/**'];

/** @param patterns as in `--files 'test/elements/*.test.ts'` */
export function findTestFiles(patterns: readonly string[] = ['test/**/*.test.ts']): string[] {
  return globSync(patterns, { exclude: elsewhere })
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
}

/** Such a file has its `expect` from chai; @open-wc/testing loads in browsers only. */
export function isPure(file: string): boolean {
  return readFileSync(file, 'utf8').includes("from 'chai'");
}
