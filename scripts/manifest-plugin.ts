// Leaves in the manifest what a host may rely on: members that are public and described, events with a name,
// paths as they are in the package, and which module registers each tag.
// Own code: @wc-toolkit/module-path-resolver changes the paths of elements alone, neither of events nor of references.
import type * as TypeScript from 'typescript';

/** The parts of the manifest that are looked at. */
interface Described {
  readonly name?: string;
  readonly description?: string;
}
interface Member extends Described {
  readonly privacy?: string;
}
interface Declaration {
  readonly kind: string;
  readonly name: string;
  readonly tagName?: string;
  superclass?: { name: string; package?: string };
  members?: Member[];
  events?: Described[];
}
interface Module {
  readonly kind: 'javascript-module';
  readonly path: string;
  readonly declarations?: Declaration[];
  readonly exports?: readonly object[];
}

/** `Class.member` of those that are the kit's own. */
const internal = new Set<string>();

const isInternal = (ts: typeof TypeScript, node: TypeScript.Node) =>
  ts.getJSDocTags(node).some((tag) => tag.tagName.text === 'internal') ||
  (ts.canHaveDecorators(node) &&
    (ts.getDecorators(node) ?? []).some((each) => /^state\b/.test(each.expression.getText())));

const isPublic = (className: string, member: Member) =>
  (member.privacy ?? 'public') === 'public' && !internal.has(`${className}.${member.name ?? ''}`);

const isDescribed = (item: Described) => item.description !== undefined;

function definition(module: Module, name: string, tagName: string): Module {
  return {
    kind: 'javascript-module',
    path: `dist/${tagName}.js`,
    declarations: [],
    exports: [
      { kind: 'custom-element-definition', name: tagName, declaration: { name, module: module.path } },
    ],
  };
}

const published = (path: string) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** Paths stand in references between modules, too. */
function publishPaths(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const object = value as Record<string, unknown>;
  for (const [key, inner] of Object.entries(object)) {
    if ((key === 'path' || key === 'module') && typeof inner === 'string') object[key] = published(inner);
    else publishPaths(inner);
  }
}

function tidy(declaration: Declaration): void {
  declaration.members = declaration.members?.filter((member) => isPublic(declaration.name, member));
  // The analyzer takes the platform's own classes for ones of the module.
  if (declaration.superclass?.name === 'Event')
    declaration.superclass = { name: 'Event', package: 'global:' };
  if (!declaration.tagName) return;
  // An element has public methods for its controllers alone, and the analyzer adds an event without a name for
  // each `dispatchEvent`: neither has a description.
  declaration.members = declaration.members?.filter(isDescribed);
  declaration.events = declaration.events?.filter(isDescribed);
}

export function publicOnly(): object {
  return {
    name: 'public-only',
    analyzePhase({ ts, node }: { ts: typeof TypeScript; node: TypeScript.Node }) {
      if (!ts.isClassDeclaration(node)) return;
      for (const member of node.members)
        if (member.name && isInternal(ts, member))
          internal.add(`${node.name?.text ?? ''}.${member.name.getText()}`);
    },
    packageLinkPhase({
      customElementsManifest: manifest,
    }: {
      customElementsManifest: { modules: Module[] };
    }) {
      publishPaths(manifest);
      for (const module of [...manifest.modules]) {
        for (const declaration of module.declarations ?? []) {
          if (declaration.kind !== 'class') continue;
          tidy(declaration);
          if (declaration.tagName)
            manifest.modules.push(definition(module, declaration.name, declaration.tagName));
        }
      }
    },
  };
}
