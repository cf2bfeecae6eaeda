// Calls elements when they come near the viewport, or leave it. One observer serves all elements.

/** An element that does its work only near the viewport. */
export interface ViewportAware extends Element {
  viewportChanged(near: boolean): void;
}

/** Half a viewport: a row gets its data before it scrolls into view. */
const margin = '50%';

/** Test environments such as jsdom have no layout. Their observer is missing, or never calls. All is near then. */
const hasLayout = 'rootMargin' in (globalThis.IntersectionObserver?.prototype ?? {});

let observer: IntersectionObserver | undefined;

export function observeViewport(element: ViewportAware): void {
  if (!hasLayout) return element.viewportChanged(true);
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        (target as ViewportAware).viewportChanged(isIntersecting);
    },
    // `scrollMargin` extends scrolling boxes inside the page. Engines without it use the box as it is.
    { rootMargin: margin, scrollMargin: margin },
  );
  observer.observe(element);
}

export function unobserveViewport(element: ViewportAware): void {
  observer?.unobserve(element);
}
