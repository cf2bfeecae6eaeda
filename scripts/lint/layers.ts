// The way of the data, as a table: which layer of src/ may import which, and which packages. The rule in
// layer-rule.ts holds it; anything a row does not name is refused.

export interface Layer {
  /** Other folders of src/. A folder may always import itself. */
  readonly layers: readonly string[];
  /** Packages, with all their subpaths. */
  readonly packages: readonly string[];
}

const base = ['model', 'async', 'dom'];
const transport = ['wire', ...base];
const store = ['transport', ...transport];
const client = ['store', ...store];
const controllers = ['client', 'i18n', 'events', ...client];
const views = ['styles', 'i18n', 'model'];

export const layers: Readonly<Record<string, Layer>> = {
  model: { layers: [], packages: [] },
  async: { layers: [], packages: [] },
  dom: { layers: [], packages: ['lit'] },
  wire: { layers: base, packages: [] },
  events: { layers: ['model'], packages: [] },
  i18n: { layers: ['model'], packages: [] },
  transport: { layers: transport, packages: ['eventsource-parser'] },
  store: { layers: store, packages: [] },
  client: { layers: client, packages: [] },
  controllers: { layers: controllers, packages: ['lit', '@lit/task', '@floating-ui/dom', 'diff'] },
  styles: { layers: [], packages: ['lit'] },
  views: { layers: views, packages: ['lit'] },
  elements: { layers: ['controllers', 'views', 'styles', ...controllers], packages: ['lit'] },
  // What the file for a script tag needs, and no bundler.
  cdn: { layers: ['locales', 'i18n', 'model'], packages: [] },
  // A language is an entry of the package: it registers itself.
  locales: { layers: ['i18n', 'model'], packages: [] },
};

/** Files that stand in src/ itself are entries: they may import all of src/, and nothing imports them. */
export const entry: Layer = {
  layers: Object.keys(layers).filter((name) => name !== 'locales'),
  packages: ['lit'],
};
