// The three tags in JSX of React 18, which writes attributes only: properties and events go through a ref.
import type { ClassAttributes, HTMLAttributes } from 'react';
import type { DesignTokens, ElementAttributes, Tag } from './elements.js';

type Elements = {
  [T in Tag]: ClassAttributes<HTMLElementTagNameMap[T]> &
    // It writes `className` as it stands; a custom element wants `class`.
    Omit<HTMLAttributes<HTMLElementTagNameMap[T]>, 'className'> & {
      class?: string | undefined;
    } & ElementAttributes[T];
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
  interface CSSProperties extends DesignTokens {}
}
