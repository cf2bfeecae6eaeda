// Makes dist/editor/ from the manifest: what VS Code and the editors of JetBrains show while a host writes the tags.
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { elements, manifest } from './read-manifest.ts';

const common = { outdir: 'dist/editor', hideLogs: true };

/** Every element reads every token; the list of CSS properties is to have each of them once. */
const tokensOnce = { modules: [{ kind: 'javascript-module', path: '', declarations: [elements[0]] }] };

/** Generators write into what they are given, and type no more of it than they use. */
const copy = (value: object) => structuredClone(value) as never;

generateVsCodeCustomElementData(copy(manifest), { ...common, cssFileName: null });
generateVsCodeCustomElementData(copy(tokensOnce), { ...common, htmlFileName: null });
generateJetBrainsWebTypes(copy(manifest), common);
