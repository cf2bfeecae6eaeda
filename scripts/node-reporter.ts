// Reports tests of Node's own runner in few words: failures in full, one line of sums, which also go to the file
// that `TEST_COUNTS` names, for scripts/test.ts.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inspect } from 'node:util';
import type { TestEvent } from 'node:test/reporters';

function failure(data: Extract<TestEvent, { type: 'test:fail' }>['data']): string {
  const { cause } = data.details.error as Error & { cause?: unknown };
  const where = data.file ? ` (${relative(process.cwd(), data.file)}:${data.line ?? 0})` : '';
  const reason = inspect(cause ?? data.details.error).replace(/^/gm, '    ');
  return `✖ ${data.name}${where}\n${reason}\n`;
}

/** A suite, or a file that holds tests, fails because a test in it did; that test is counted itself. */
function isEcho(data: Extract<TestEvent, { type: 'test:fail' }>['data']): boolean {
  const { failureType } = data.details.error as Error & { failureType?: string };
  return failureType === 'subtestsFailed';
}

export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const event of events) {
    if (event.type === 'test:pass' && event.data.details.type !== 'suite') {
      if (event.data.skip !== undefined || event.data.todo !== undefined) {
        counts.skipped += 1;
        yield `skipped: ${event.data.name}${typeof event.data.skip === 'string' ? ` (${event.data.skip})` : ''}\n`;
      } else counts.passed += 1;
    } else if (event.type === 'test:fail' && !isEcho(event.data)) {
      counts.failed += 1;
      yield failure(event.data);
    } else if (event.type === 'test:stderr' || event.type === 'test:stdout') {
      yield event.data.message;
    }
  }
  const file = process.env['TEST_COUNTS'];
  if (file) writeFileSync(file, JSON.stringify(counts));
  yield `${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}\n`;
}
