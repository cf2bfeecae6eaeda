// Fills code blocks that name a file with what stands in it: ```tsx file=smoke/react/src/app.tsx region=list```.
// Without a region it is the whole file. Regions are what editors fold: `#region list` … `#endregion`.
import { readFileSync } from 'node:fs';

const block =
  /^(?<fence>`{3,})(?<info>\w+ file=(?<file>\S+)(?: region=(?<region>\S+))?)\n[\s\S]*?^\k<fence>$/gm;
const mark = /#(end)?region\b/;

function dedent(lines: readonly string[]): string {
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const least = Math.min(...indents);
  return lines.map((line) => line.slice(least)).join('\n');
}

/** Lines between the marks of a region; marks within it are left out. */
function cut(file: string, lines: readonly string[], region: string): string[] {
  const start = lines.findIndex((line) => new RegExp(`#region ${region}\\b`).test(line));
  if (start < 0) throw new Error(`${file} has no region ${region}`);
  const kept: string[] = [];
  let depth = 1;
  for (const line of lines.slice(start + 1)) {
    const end = mark.exec(line);
    if (end) depth += end[1] ? -1 : 1;
    if (depth === 0) return kept;
    if (!end) kept.push(line);
  }
  throw new Error(`Region ${region} of ${file} has no end`);
}

export function sampleOf(file: string, region?: string): string {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return dedent(region ? cut(file, lines, region) : lines.filter((line) => !mark.test(line))).trim();
}

export function fillSamples(page: string): string {
  return page.replaceAll(block, (...found) => {
    const { fence, info, file, region } = found.at(-1) as Record<string, string>;
    return `${fence}${info}\n${sampleOf(file!, region)}\n${fence}`;
  });
}
