// Refuses an import in src/ that climbs a layer, in whatever form: static, re-exported, dynamic or of a type.
import { dirname, extname, relative, resolve, sep } from 'node:path';
import type { Rule } from 'eslint';
import { entry, layers } from './layers.ts';

const src = resolve(import.meta.dirname, '../../src');

/** The folder of src/ that a file is in; '' for an entry, undefined outside src/. */
function layerOf(file: string): string | undefined {
  const path = relative(src, file);
  if (path.startsWith('..')) return undefined;
  const parts = path.split(sep);
  return parts.length > 1 ? parts[0] : '';
}

/** What is wrong with the import; undefined when it may stand. */
function fault(from: string, specifier: string, file: string): string | undefined {
  const row = from === '' ? entry : layers[from];
  if (!row) return `src/${from} is no layer: add it to scripts/lint/layers.ts`;
  const name = from === '' ? 'An entry' : from;

  if (!specifier.startsWith('.')) {
    const allowed = row.packages.some((each) => specifier === each || specifier.startsWith(`${each}/`));
    return allowed ? undefined : `${name} may not import the package '${specifier}'`;
  }
  if (extname(specifier) !== '.js') return `'${specifier}' must name its file, ending in .js`;
  const to = layerOf(resolve(dirname(file), specifier));
  if (to === undefined) return `'${specifier}' leaves src/`;
  if (to === from || row.layers.includes(to)) return undefined;
  return to === ''
    ? `'${specifier}' is an entry of the package: nothing imports entries`
    : `${name} may not import from ${to}`;
}

export const layerRule: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { layer: '{{fault}}.' } },
  create(context) {
    const from = layerOf(context.filename);
    if (from === undefined) return {};
    const check = (node: Rule.Node, source: unknown) => {
      const value = (source as { value?: unknown } | null | undefined)?.value;
      // Without a source it exports what it declares; a computed one cannot be judged, and so cannot stand.
      if (source === null || source === undefined) return;
      const wrong =
        typeof value === 'string' ? fault(from, value, context.filename) : 'An import must be a plain string';
      if (wrong) context.report({ node, messageId: 'layer', data: { fault: wrong } });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source),
      TSImportType: (node: Rule.Node) => check(node, (node as unknown as { source: unknown }).source),
    };
  },
};
