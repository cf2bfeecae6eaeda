// Reads what Storybook says at a story's end, in a person's words.
// Own code: Storybook's own runners load browsers that npm and Debian packages do not contain.

export interface StoryEnd {
  readonly status: 'success' | 'error';
  readonly reporters: readonly Report[];
  /** Errors that were thrown on the way. */
  readonly said: readonly string[];
  /** The id that the build does not have. */
  readonly missing?: string;
}
interface Report {
  readonly type: string;
  readonly status: string;
  readonly result: { readonly violations?: readonly Violation[]; readonly error?: unknown };
}
interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/** What went wrong; nothing when all is well. */
export function judge({ status, reporters, said, missing }: StoryEnd): string[] {
  const faults = reporters
    .filter((report) => report.status === 'failed')
    .flatMap(({ type, result }) => result.violations?.map(describe) ?? [`${type}: ${String(result.error)}`]);
  if (missing) faults.push(`There is no story ${missing}`);
  if (status === 'error' && faults.length + said.length === 0) faults.push('It ended with an error');
  return [...said, ...faults];
}

function describe({ id, help, nodes }: Violation): string {
  const where = nodes.map(
    ({ target, failureSummary = '' }) => `${JSON.stringify(target)} ${failureSummary.replaceAll('\n', ' ')}`,
  );
  return [`${id}: ${help}`, ...where].join('\n  ');
}
