// Makes files of the chunks that a page with a script tag loads: the one that it names, and others that this one brings
// by itself. Those import nothing: each is a function of what the first one shares.
import { createHash } from 'node:crypto';
import { parseAst, type Plugin, type Rolldown } from 'vite';
import { minifyWhole } from './minify-plugin.ts';

export const mainFile = 'crm-sync-elements.js';
export const panelFile = 'crm-sync-panel.js';

/** As src/cdn has them. */
const bring = 'bringFile';
const unsealed = 'HASHES OF THE OTHER FILES';

export function cdnFiles(): Plugin[] {
  return [cut, minifyWhole(), seal];
}

/** For the build's `output`: what the entry imports, a file for each language, and all the rest. */
export const chunks: Rolldown.OutputOptions = {
  chunkFileNames: '[name].js',
  codeSplitting: {
    groups: [
      { name: 'main', test: /src\/cdn\.ts/, priority: 3 },
      {
        name: (id) => /src\/(locales\/.+)\.ts/.exec(id)?.[1] ?? null,
        debugName: 'languages',
        priority: 2,
      },
      { name: panelFile.replace('.js', ''), test: /./, priority: 1 },
    ],
  },
};

const cut: Plugin = {
  name: 'cut-into-files',
  generateBundle(_options, bundle) {
    const { main, others } = filesOf(bundle);
    const used = others.map((file) => {
      const shared = takeImports(file);
      returnExports(file, shared);
      return shared.map(({ outside }) => outside);
    });
    share(main, [...new Set(used.flat())]);
    for (const { fileName } of others) bringByHand(main, fileName);
  },
};

/** Only minified files have their hashes. */
const seal: Plugin = {
  name: 'seal-files',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const { main, others } = filesOf(bundle);
    const hash = (code: string) => `sha384-${createHash('sha384').update(code).digest('base64')}`;
    const hashes = Object.fromEntries(others.map(({ fileName, code }) => [fileName, hash(code)]));
    const parts = main.code.split(unsealed);
    if (parts.length !== 2) throw new Error(`${mainFile} has no single place for the hashes of the others`);
    main.code = parts.join(JSON.stringify(hashes));
  },
};

interface Files {
  readonly main: Rolldown.OutputChunk;
  readonly others: readonly Rolldown.OutputChunk[];
}

function filesOf(bundle: Rolldown.OutputBundle): Files {
  const files = Object.values(bundle).filter((file) => file.type === 'chunk');
  const main = files.find(({ fileName }) => fileName === mainFile);
  if (!main) throw new Error(`${mainFile} was not built`);
  return { main, others: files.filter((file) => file !== main) };
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

function takeImports(file: Rolldown.OutputChunk): Name[] {
  const imports = takeOut(file, (statement) => statement.type === 'ImportDeclaration');
  return imports.flatMap(({ source, specifiers }) => {
    if (!source.value.endsWith(`/${mainFile}`)) throw new Error(`${file.fileName} imports ${source.value}`);
    return specifiers.map((specifier) => {
      if (specifier.type !== 'ImportSpecifier')
        throw new Error(`${file.fileName} imports a ${specifier.type}`);
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

function returnExports(file: Rolldown.OutputChunk, shared: readonly Name[]): void {
  const exports = takeExports(file);
  file.code = `export default function (${objectOf(shared)}) {\n${file.code}\nreturn ${objectOf(exports)};\n}`;
}

function share(main: Rolldown.OutputChunk, used: readonly string[]): void {
  const exports = takeExports(main);
  const shared = used.map((outside) => {
    const name = exports.find((each) => each.outside === outside);
    if (!name) throw new Error(`${mainFile} does not export ${outside}`);
    return name;
  });
  // The bundler's own names for what chunks share are a letter or two.
  const open = exports.filter(({ outside }) => outside.length > 2 && outside !== bring);
  const list = open.map(({ local, outside }) => `${local} as ${outside}`).join(', ');
  main.code += `\nfunction share() { return ${objectOf(shared)}; }\nexport { ${list} };`;
}

function bringByHand(main: Rolldown.OutputChunk, fileName: string): void {
  const brought = main.code.replaceAll(`import("./${fileName}")`, `${bring}("${fileName}", share)`);
  if (brought === main.code || !brought.includes(`function ${bring}(`))
    throw new Error(`${mainFile} does not bring ${fileName}`);
  main.code = brought;
}
