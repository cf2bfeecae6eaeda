// Puts the design tokens into the manifest, from the one style sheet that declares them: their names, defaults, and the
// comment before each. Every element reads all of them.
import { readFileSync } from 'node:fs';

const sheet = 'src/styles/tokens.styles.ts';
const declaration =
  /(?:\/\*\s*(?<description>[^*]+?)\s*\*\/\s*)?(?<own>--_[\w-]+):\s*var\((?<name>--crm-sync-[\w-]+),\s*(?<value>[^;]+)\);/g;

export interface Token {
  readonly name: string;
  readonly description?: string;
  readonly default: string;
}

export function readTokens(css: string): Token[] {
  const found = [...css.matchAll(declaration)].map(({ groups }) => groups as Record<string, string>);
  const publicNames = new Map(found.map(({ own, name }) => [own, name]));
  /** A default that is another token's value is named by that token. */
  const published = (value: string) =>
    value.replaceAll(/--_[\w-]+/g, (own) => publicNames.get(own) ?? own).replaceAll(/\s+/g, ' ');
  return found.map(({ name = '', description, value = '' }) => ({
    name,
    ...(description && { description: description.replaceAll(/\s+/g, ' ') }),
    default: published(value),
  }));
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
