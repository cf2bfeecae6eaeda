// Makes dist/types/: what the elements take and fire, from the manifest, and beside it one file for each framework that
// says so in that framework's own terms.
// Own code: custom-element-{vuejs,svelte,solidjs}-integration type each event as a CustomEvent, and fail the smoke hosts.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { format } from 'prettier';
import { elements, events, manifest, type ElementDeclaration, type Member } from './read-manifest.ts';

const folder = 'dist/types';

/** The generator imports all that an element's module exports, public or not. */
const classesOnly = {
  ...manifest,
  modules: manifest.modules.map((module) => ({
    ...module,
    exports: module.exports?.filter(({ declaration }) =>
      elements.some(({ name }) => name === declaration.name),
    ),
  })),
};

/** It also declares the tags to every framework that it knows, installed or not: only its types are kept. */
function propTypes(): string {
  const options = { fileName: '', globalTypePath: '../index.js' };
  const text = generateJsxTypes(structuredClone(classesOnly) as never, options);
  const end = text?.search(/^declare module/m) ?? -1;
  if (!text || end < 0) throw new Error('The generator of JSX types wrote something else than it used to');
  return text.slice(0, end);
}

const byTag = (valueOf: (element: ElementDeclaration) => string) =>
  elements.map((element) => `'${element.tagName}': ${valueOf(element)};`).join('\n');

/** As a page writes it: a flag by its presence, an object as JSON. */
function attributeType({ type }: Member): string {
  const text = type?.text.replace(/ \| undefined$/, '') ?? 'string';
  if (text === 'boolean') return 'true';
  return /^'[^']*'( \| '[^']*')*$/.test(text) ? text : 'string';
}

const attributes = ({ members }: ElementDeclaration) =>
  members
    .filter(({ attribute }) => attribute)
    .map(
      (each) =>
        `/** ${each.description ?? ''} */\n'${each.attribute ?? ''}'?: ${attributeType(each)} | undefined;`,
    )
    .join('\n');

const eventMap = (element: ElementDeclaration) =>
  element.events
    .map(({ name, type, description }) => `/** ${description ?? ''} */\n'${name}': ${type.text};`)
    .join('\n');

const text = `// What each element takes and fires. Generated.
import type { ${events.map(({ name }) => name).join(', ')} } from '../index.js';
${propTypes()}
/** The tags of the kit. */
export type Tag = keyof ElementProps;

/** Attributes and properties, and \`on\` and the name of each event. */
export interface ElementProps { ${byTag(({ name }) => `${name}Props`)} }

/** The same in the terms of Solid: \`attr:\`, \`prop:\`, \`on:\`. */
export interface SolidProps { ${byTag(({ name }) => `${name}SolidJsProps`)} }

/** Attributes alone, as texts. */
export interface ElementAttributes { ${byTag((element) => `{ ${attributes(element)} }`)} }

/** The events that each element fires. */
export interface ElementEvents { ${byTag((element) => `{ ${eventMap(element)} }`)} }

/** The design tokens, for an inline style. */
export type DesignTokens = CustomCssProperties;
`;

mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/elements.d.ts`, await format(text, { parser: 'typescript', printWidth: 110 }));
cpSync('scripts/frameworks', folder, { recursive: true });
