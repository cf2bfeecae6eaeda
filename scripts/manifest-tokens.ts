// Puts the design tokens into the manifest, from the one style sheet that declares them: names and defaults from its
// rules, and what each is for from the comment above them. Every element reads all of them.
import { readFileSync } from 'node:fs';

const sheet = 'src/styles/tokens.styles.ts';
const declaration = /(?<own>--_[\w-]+):\s*var\((?<name>--crm-sync-[\w-]+),\s*(?<value>[^;]+)\);/g;
const description = /@cssprop (?<name>--crm-sync-[\w-]+) - (?<text>.+)$/gm;

export interface Token {
  readonly name: string;
  readonly description: string;
  readonly default: string;
}

const groupsOf = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(({ groups }) => groups as Record<string, string>);

export function readTokens(source: string): Token[] {
  const found = groupsOf(source, declaration);
  const publicNames = new Map(found.map(({ own, name }) => [own, name]));
  const descriptions = new Map(groupsOf(source, description).map(({ name, text }) => [name, text]));
  /** A default that is another token's value is named by that token. */
  const published = (value: string) =>
    value.replaceAll(/--_[\w-]+/g, (own) => publicNames.get(own) ?? own).replaceAll(/\s+/g, ' ');
  return found.map(({ name = '', value = '' }) => {
    const text = descriptions.get(name);
    if (!text) throw new Error(`Nothing is said of ${name}: give it an @cssprop`);
    return { name, description: text, default: published(value) };
  });
}

export function designTokens(): object {
  return {
    name: 'design-tokens',
    packageLinkPhase({
      customElementsManifest: { modules },
    }: {
      customElementsManifest: {
        modules: { declarations?: { tagName?: string; cssProperties?: Token[] }[] }[];
      };
    }) {
      const cssProperties = readTokens(readFileSync(sheet, 'utf8'));
      if (cssProperties.length === 0) throw new Error(`No tokens in ${sheet}`);
      for (const { declarations = [] } of modules)
        for (const each of declarations) if (each.tagName) each.cssProperties = cssProperties;
    },
  };
}
