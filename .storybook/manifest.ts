// The manifest of the elements, in the form that Storybook makes controls and tables of.
import type { ArgTypesEnhancer } from 'storybook/internal/types';
import json from '../custom-elements.json' with { type: 'json' };

interface Member {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly attribute?: string;
}
interface Part {
  readonly name: string;
  readonly description: string;
}
interface Token {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}
interface Declaration {
  readonly tagName?: string;
  readonly members?: readonly Member[];
  readonly cssParts?: readonly Part[];
  readonly cssProperties?: readonly Token[];
}
interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}

const manifest: Manifest = json;
const declarations = manifest.modules.flatMap((module) => module.declarations);

/** All elements read the same ones. */
export const designTokens = declarations.find(({ cssProperties }) => cssProperties)?.cssProperties ?? [];

export const shadowParts = declarations.flatMap(({ tagName: tag = '', cssParts = [] }) =>
  cssParts.map((part) => ({ tag, ...part })),
);

/** Storybook has a row for each name: an attribute is told of in the row of its property. */
export const shownManifest = {
  ...manifest,
  modules: manifest.modules.map((module) => ({
    ...module,
    declarations: module.declarations.map((declaration) => ({
      ...declaration,
      attributes: [],
      members: declaration.members?.map(rowOf),
    })),
  })),
};

function rowOf(member: Member): Member {
  const attribute = member.attribute && `Attribute: \`${member.attribute}\`.`;
  return {
    ...member,
    description: [member.description, attribute].filter(Boolean).join(' '),
    // A control is for a value that is there.
    ...(member.type && { type: { text: member.type.text.replace(' | undefined', '') } }),
  };
}

/** The attribute that a property of an element can be written as. */
export function attributeOf(tag: string, property: string): string | undefined {
  return declarations.find(({ tagName }) => tagName === tag)?.members?.find(({ name }) => name === property)
    ?.attribute;
}

/** Only texts, flags and choices can be typed in; data comes from the story, and a part is no value at all. */
export const typeControls: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const type = argType.type?.name ?? '';
      const options = [...type.matchAll(/'([^']+)'/g)].map(([, option]) => option);
      if (options.length > 0) return [name, { ...argType, control: { type: 'select' }, options }];
      const typed = argType.table?.category === 'properties' && /^(string|boolean)$/.test(type);
      return [name, typed || argType.action ? argType : { ...argType, control: false }];
    }),
  );
