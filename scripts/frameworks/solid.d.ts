// The three tags in JSX of Solid, which listens by `on:` and names.
import type { JSX } from 'solid-js';
import type { ElementProps, SolidProps, Tag } from './elements.js';

type Plain<Props> = { [K in keyof Props as K extends `on${string}` ? never : K]: Props[K] };

type Elements = {
  [T in Tag]: JSX.HTMLAttributes<HTMLElementTagNameMap[T]> & Plain<ElementProps[T]> & SolidProps[T];
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
