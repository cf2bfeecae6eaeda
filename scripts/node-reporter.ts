// Reports tests of Node's own runner in few words: failures in full, and one line of sums, which also go to the file
// that `TEST_COUNTS` names.
import { relative, resolve } from 'node:path';
import { inspect } from 'node:util';
import type { TestEvent } from 'node:test/reporters';
import { inWords, noCounts, writeCounts } from './counts.ts';

type Failure = Extract<TestEvent, { type: 'test:fail' }>['data'];
type TestError = Error & { failureType?: string; exitCode?: number | null; signal?: string | null };

/** The whole file failed, not a test in it: it threw at its top, or after its tests, or its process ended early. */
function isFile({ name, file }: Failure): boolean {
  return file !== undefined && resolve(name) === file;
}

/** @param diagnostics what the runner said of the file */
function reasonOf(data: Failure, diagnostics: readonly string[]): string {
  const error = data.details.error as TestError;
  if (!isFile(data)) return inspect(error.cause ?? error);
  const end = error.signal ? `was ended by ${error.signal}` : `ended with code ${error.exitCode ?? 1}`;
  return [`The file's process ${end}.`, ...diagnostics].join('\n');
}

function failure(data: Failure, diagnostics: readonly string[]): string {
  const where = data.file ? ` (${relative(process.cwd(), data.file)}:${data.line ?? 0})` : '';
  return `✖ ${data.name}${where}\n${reasonOf(data, diagnostics).replace(/^/gm, '    ')}\n`;
}

/** A suite, or a file that holds tests, fails because a test in it did; that test is counted itself. */
function isEcho(data: Failure): boolean {
  return (data.details.error as TestError).failureType === 'subtestsFailed';
}

export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counts = noCounts();
  const diagnostics = new Map<string, string[]>();
  for await (const event of events) {
    if (event.type === 'test:pass' && event.data.details.type !== 'suite') {
      if (event.data.skip !== undefined || event.data.todo !== undefined) {
        counts.skipped += 1;
        yield `skipped: ${event.data.name}${typeof event.data.skip === 'string' ? ` (${event.data.skip})` : ''}\n`;
      } else counts.passed += 1;
    } else if (event.type === 'test:diagnostic' && event.data.file) {
      const { file, message } = event.data;
      diagnostics.set(file, [...(diagnostics.get(file) ?? []), message]);
    } else if (event.type === 'test:fail' && !isEcho(event.data)) {
      counts.failed += 1;
      yield failure(event.data, diagnostics.get(event.data.file ?? '') ?? []);
    } else if (event.type === 'test:stderr' || event.type === 'test:stdout') {
      yield event.data.message;
    }
  }
  writeCounts(counts);
  yield `${inWords(counts)}\n`;
}
