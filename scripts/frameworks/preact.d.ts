// The three tags in JSX of Preact.
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { ElementProps, Tag } from './elements.js';

type Elements = {
  [T in Tag]: ClassAttributes<HTMLElementTagNameMap[T]> &
    HTMLAttributes<HTMLElementTagNameMap[T]> &
    ElementProps[T];
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
