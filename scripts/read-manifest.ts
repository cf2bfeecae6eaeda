// Reads custom-elements.json: what the elements and events are, for all that is generated from it.
import { readFileSync } from 'node:fs';

export interface Described {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
}
export interface Member extends Described {
  readonly kind: string;
  readonly attribute?: string;
}
export interface Token extends Described {
  readonly default?: string;
}
export interface ElementDeclaration {
  readonly name: string;
  readonly description: string;
  readonly tagName: string;
  readonly members: readonly Member[];
  readonly events: readonly (Described & { readonly type: { readonly text: string } })[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Token[];
}
export interface EventDeclaration {
  readonly name: string;
  readonly description: string;
  readonly members: readonly Member[];
  readonly superclass: { readonly name: string };
  /** The built file, such as `dist/events/crm-sync-error.js`. */
  readonly path: string;
}

interface Manifest {
  readonly modules: readonly {
    readonly path: string;
    readonly exports?: readonly { readonly declaration: { readonly name: string } }[];
    readonly declarations?: readonly { readonly tagName?: string; readonly superclass?: { name: string } }[];
  }[];
}

export const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;

const declarations = manifest.modules.flatMap(({ path, declarations = [] }) =>
  declarations.map((each) => ({ ...each, path })),
);

export const elements = declarations.filter(({ tagName }) => tagName) as unknown as ElementDeclaration[];

export const events = declarations.filter(
  ({ superclass }) => superclass?.name === 'Event',
) as unknown as EventDeclaration[];

export function elementOf(tag: string | undefined): ElementDeclaration {
  const element = elements.find(({ tagName }) => tagName === tag);
  if (!element) throw new Error(`The manifest has no element ${tag ?? 'without a tag'}`);
  return element;
}
