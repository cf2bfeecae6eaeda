import { useEffect, type RefObject } from 'react';

/** React 18 has no props for events of custom elements, so the listener is added through a ref. */
export function useElementEvent<Name extends keyof HTMLElementEventMap>(
  ref: RefObject<HTMLElement>,
  name: Name,
  listener: (event: HTMLElementEventMap[Name]) => void,
): void {
  useEffect(() => {
    const element = ref.current;
    element?.addEventListener(name, listener);
    return () => element?.removeEventListener(name, listener);
  });
}
