// Whether the code renders for a server. A DOM in Node, such as jsdom, is a page like any other.
import { isServer } from 'lit';

export const onServer = isServer && (globalThis as { document?: unknown }).document === undefined;
