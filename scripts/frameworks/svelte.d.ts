// The three tags in templates of Svelte 5.
import type { HTMLAttributes } from 'svelte/elements';
import type { ElementProps, Tag } from './elements.js';

type Elements = { [T in Tag]: HTMLAttributes<HTMLElementTagNameMap[T]> & ElementProps[T] };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
