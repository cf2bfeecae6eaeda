// Checks that `engines` of package.json is what the runtime dependencies need, and that the pages state the same Node.
// A host with `engine-strict` cannot install the package when `engines` promises an older Node than a dependency takes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minVersion, subset } from 'semver';

export interface NodeNeeds {
  readonly name: string;
  readonly engines?: { readonly node?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The manifests of all packages that a host installs with the kit. npm keeps these packages at the top level. */
export function runtimePackages(root: NodeNeeds, folder = 'node_modules'): NodeNeeds[] {
  const found = new Map<string, NodeNeeds>();
  const visit = (names: readonly string[]): void => {
    for (const name of names) {
      if (found.has(name)) continue;
      const needs = JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')) as NodeNeeds;
      found.set(name, needs);
      visit(Object.keys(needs.dependencies ?? {}));
    }
  };
  visit(Object.keys(root.dependencies ?? {}));
  return [...found.values()];
}

/** A line for each fault; `pages` maps the name of a page to its text. */
export function engineFaults(
  root: NodeNeeds,
  packages: readonly NodeNeeds[],
  pages: Readonly<Record<string, string>>,
): string[] {
  const range = root.engines?.node;
  if (!range) return ['package.json has no engines.node'];
  const oldest = minVersion(range)?.version.replace(/(\.0)+$/, '') ?? range;
  return [
    ...packages
      .filter(({ engines }) => engines?.node && !subset(range, engines.node))
      .map(({ name, engines }) => `engines.node is ${range}, but ${name} needs ${engines?.node}`),
    ...Object.entries(pages)
      .filter(([, text]) => !text.includes(`Node ${oldest} or newer`))
      .map(([page]) => `${page} does not say "Node ${oldest} or newer", which engines.node does`),
  ];
}
