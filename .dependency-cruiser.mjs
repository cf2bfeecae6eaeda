// The structure of the sources, as rules on imports: no circles, no forgotten files, and the layers of src/.
// Imports of types count, and so do re-exports and dynamic imports.
import { join } from 'node:path';

const base = ['model', 'async', 'dom', 'diagnostics'];
const transport = ['wire', ...base];
const store = ['transport', ...transport];
const client = ['store', ...store];
const controllers = ['client', 'i18n', 'events', ...client];
const elements = ['controllers', 'views', 'styles', ...controllers];

/** What each folder of src/ may import: other folders, and packages with all their subpaths. */
const layers = {
  model: { folders: [], packages: [] },
  async: { folders: [], packages: [] },
  dom: { folders: [], packages: ['lit'] },
  // Warnings for developers. Any layer with data or attributes may report a fault.
  diagnostics: { folders: ['model'], packages: [] },
  wire: { folders: base, packages: [] },
  events: { folders: ['model'], packages: [] },
  i18n: { folders: ['model'], packages: [] },
  transport: { folders: transport, packages: ['eventsource-parser'] },
  store: { folders: store, packages: [] },
  client: { folders: client, packages: [] },
  controllers: { folders: controllers, packages: ['lit', '@lit/task', '@floating-ui/dom', 'diff'] },
  styles: { folders: [], packages: ['lit'] },
  views: { folders: ['styles', 'i18n', 'model'], packages: ['lit'] },
  elements: { folders: elements, packages: ['lit'] },
  // The files for a script tag, which no bundler sees.
  cdn: { folders: ['locales', 'i18n', 'model', 'diagnostics'], packages: [] },
  // A language is an entry of the package: it registers itself.
  locales: { folders: ['i18n', 'model'], packages: [] },
};

/** Files in src/ itself are entries of the package. */
const entry = '^src/[^/]+$';
const names = Object.keys(layers);

function layerRules(name, from, { folders, packages }) {
  const list = (items) => (items.length > 0 ? items.join(', ') : 'nothing');
  return [
    {
      name: `${name}-layer`,
      comment: `Of src/, ${name} may import: ${list(folders)}.`,
      severity: 'error',
      from: { path: from },
      to: { path: '^src/', pathNot: [from, entry, ...folders.map((folder) => `^src/${folder}/`)] },
    },
    {
      name: `${name}-packages`,
      comment: `Of packages, ${name} may import: ${list(packages)}.`,
      severity: 'error',
      from: { path: from },
      to: { path: 'node_modules/', pathNot: packages.map((each) => `node_modules/${each}/`) },
    },
  ];
}

export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Move what both files need to a third file, or declare an interface in the lower one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment:
        'Nothing imports the file, and the file imports nothing. Files in public/ are served as they are.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(src|demo|stories)/',
        pathNot: [entry, '/public/', '[.]d[.]ts$', '[.]config[.]ts$'],
      },
      to: {},
    },
    {
      name: 'no-entry-imports',
      comment: 'Nothing below an entry of the package imports an entry.',
      severity: 'error',
      from: { path: '^src/', pathNot: entry },
      to: { path: entry },
    },
    {
      name: 'stays-in-src',
      comment: 'The package contains src/ alone, and runs without Node.',
      severity: 'error',
      from: { path: '^src/' },
      to: { pathNot: ['^src/', 'node_modules/'] },
    },
    {
      name: 'known-layer',
      comment: 'The folder is no layer: add it to the table in .dependency-cruiser.mjs.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/(${names.join('|')})/` },
      to: {},
    },
    ...Object.entries(layers).flatMap(([name, layer]) => layerRules(name, `^src/${name}/`, layer)),
    ...layerRules('entry', entry, { folders: names.filter((name) => name !== 'locales'), packages: ['lit'] }),
  ],
  options: {
    tsConfig: { fileName: join(import.meta.dirname, 'tsconfig.json') },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // What a build has made.
    exclude: { path: '/dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'browser', 'import', 'default'],
    },
  },
};
