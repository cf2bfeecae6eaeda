// Finds relative links of Markdown pages that lead to no file, or to no heading of a page. Links to other sites are not
// followed: a check must not depend on them.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const fence = /^(`{3,})[\s\S]*?^\1$/gm;
const inlineCode = /`[^`\n]*`/g;
const linkTarget = /\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g;
const imageSource = /\b(?:src|srcset|href)="([^"\s]+)"/g;
const heading = /^#{1,6}\s+(.+?)\s*#*$/gm;
const external = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** The anchors that GitHub gives to the headings of a page. */
export function anchorsOf(page: string): Set<string> {
  const anchors = new Set<string>();
  const counts = new Map<string, number>();
  for (const [, text = ''] of page.replaceAll(fence, '').matchAll(heading)) {
    const words = text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = words.replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replaceAll(' ', '-');
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    anchors.add(count ? `${slug}-${count}` : slug);
  }
  return anchors;
}

/**
 * A line for each broken link of a page.
 * @param read gives the text of a file, and `undefined` when there is no such file
 */
export function brokenLinks(file: string, page: string, read = readOrUndefined): string[] {
  const faults: string[] = [];
  const prose = page.replaceAll(fence, '').replaceAll(inlineCode, '');
  for (const [, target = ''] of [...prose.matchAll(linkTarget), ...prose.matchAll(imageSource)]) {
    if (external.test(target)) continue;
    const [path = '', anchor] = decodeURI(target).split('#');
    const linked = path ? normalize(join(dirname(file), path)) : file;
    const text = path ? read(linked) : page;
    if (text === undefined) faults.push(`${file} links to ${target}: there is no ${linked}`);
    else if (anchor && linked.endsWith('.md') && !anchorsOf(text).has(anchor))
      faults.push(`${file} links to ${target}: ${linked} has no such heading`);
  }
  return faults;
}

function readOrUndefined(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  return file.endsWith('.md') ? readFileSync(file, 'utf8') : '';
}
