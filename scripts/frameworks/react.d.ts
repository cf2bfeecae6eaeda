// The three tags in JSX of React 19, which sets properties and listens to events itself.
import type { ClassAttributes, HTMLAttributes } from 'react';
import type { DesignTokens, ElementProps, Tag } from './elements.js';

type Elements = {
  [T in Tag]: ClassAttributes<HTMLElementTagNameMap[T]> &
    HTMLAttributes<HTMLElementTagNameMap[T]> &
    ElementProps[T];
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
  interface CSSProperties extends DesignTokens {}
}
