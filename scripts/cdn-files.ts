// Makes two files of what would be two chunks: the one for a script tag, and the panel's, which the first brings by
// itself. The panel's imports nothing: it is a function of what the first one shares with it.
import { createHash } from 'node:crypto';
import { parseAst, type Plugin, type Rolldown } from 'vite';
import { minifyWhole } from './minify-plugin.ts';

export const mainFile = 'crm-sync-elements.js';
export const panelFile = 'crm-sync-panel.js';

/** As src/cdn has them. */
const bring = 'bringPanelFile';
const unsealed = 'INTEGRITY OF THE PANEL FILE';

export function cdnFiles(): Plugin[] {
  return [cut, minifyWhole(), seal];
}

/** For the build's `output`: what the entry imports, and all the rest. */
export const twoChunks: Rolldown.OutputOptions = {
  chunkFileNames: '[name].js',
  codeSplitting: {
    groups: [
      { name: 'main', test: /src\/cdn\.ts/, priority: 2 },
      { name: panelFile.replace('.js', ''), test: /./, priority: 1 },
    ],
  },
};

const cut: Plugin = {
  name: 'cut-panel-file',
  generateBundle(_options, bundle) {
    const [main, panel] = [chunk(bundle, mainFile), chunk(bundle, panelFile)];
    const others = Object.keys(bundle).filter((name) => name !== mainFile && name !== panelFile);
    if (others.length > 0) throw new Error(`A page would have to serve these as well: ${others.join(', ')}`);
    const shared = takeImports(panel);
    returnExports(panel, shared);
    share(main, shared);
  },
};

/** The panel's file is known only when it is minified. */
const seal: Plugin = {
  name: 'seal-panel-file',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const [main, panel] = [chunk(bundle, mainFile), chunk(bundle, panelFile)];
    const parts = main.code.split(unsealed);
    if (parts.length !== 2) throw new Error(`${mainFile} does not name the integrity of ${panelFile} once`);
    main.code = parts.join(`sha384-${createHash('sha384').update(panel.code).digest('base64')}`);
  },
};

function chunk(bundle: Rolldown.OutputBundle, name: string): Rolldown.OutputChunk {
  const file = bundle[name];
  if (file?.type !== 'chunk') throw new Error(`${name} was not built`);
  return file;
}

type Statement = ReturnType<typeof parseAst>['body'][number];

/** Takes statements out of the code, and hands them over. */
function takeOut<S extends Statement>(
  file: Rolldown.OutputChunk,
  is: (statement: Statement) => statement is S,
): S[] {
  const taken = parseAst(file.code).body.filter(is);
  for (const { start, end } of taken.toReversed())
    file.code = file.code.slice(0, start) + file.code.slice(end);
  return taken;
}

interface Name {
  /** Inside its file. */
  readonly local: string;
  /** Between the files. */
  readonly outside: string;
}

const nameOf = (node: { type: string; name?: string }): string => {
  if (node.type !== 'Identifier' || node.name === undefined) throw new Error(`Not a name: ${node.type}`);
  return node.name;
};

function takeImports(panel: Rolldown.OutputChunk): Name[] {
  const imports = takeOut(panel, (statement) => statement.type === 'ImportDeclaration');
  return imports.flatMap(({ source, specifiers }) => {
    if (source.value !== `./${mainFile}`) throw new Error(`${panelFile} imports ${source.value}`);
    return specifiers.map((specifier) => {
      if (specifier.type !== 'ImportSpecifier') throw new Error(`${panelFile} imports a ${specifier.type}`);
      return { local: specifier.local.name, outside: nameOf(specifier.imported) };
    });
  });
}

function takeExports(file: Rolldown.OutputChunk): Name[] {
  const exports = takeOut(file, (statement) => statement.type === 'ExportNamedDeclaration');
  return exports.flatMap(({ specifiers }) =>
    specifiers.map(({ local, exported }) => ({ local: nameOf(local), outside: nameOf(exported) })),
  );
}

const objectOf = (names: readonly Name[]): string =>
  `{ ${names.map(({ outside, local }) => `${outside}: ${local}`).join(', ')} }`;

function returnExports(panel: Rolldown.OutputChunk, shared: readonly Name[]): void {
  const exports = takeExports(panel);
  panel.code = `export default function (${objectOf(shared)}) {\n${panel.code}\nreturn ${objectOf(exports)};\n}`;
}

function share(main: Rolldown.OutputChunk, shared: readonly Name[]): void {
  const exports = takeExports(main);
  // The bundler's own names for what chunks share are a letter or two.
  const [inner, open] = [exports.filter(isInner), exports.filter((name) => !isInner(name))];
  const given = shared.map(({ outside }) => {
    const name = exports.find((each) => each.outside === outside);
    if (!name) throw new Error(`${mainFile} does not export ${outside}`);
    return name;
  });
  const unused = inner.filter((name) => !given.includes(name));
  if (unused.length > 0) throw new Error(`Shared with nobody: ${objectOf(unused)}`);
  const brought = main.code.replaceAll(`import("./${panelFile}")`, `${bring}(share)`);
  if (brought === main.code || !brought.includes(`function ${bring}(`))
    throw new Error(`${mainFile} does not bring ${panelFile}`);
  const names = open.filter(({ local }) => local !== bring);
  const list = names.map(({ local, outside }) => `${local} as ${outside}`).join(', ');
  main.code = `${brought}\nfunction share() { return ${objectOf(given)}; }\nexport { ${list} };`;
}

function isInner({ outside }: Name): boolean {
  return outside.length <= 2;
}
