// Tells elements when they come near the viewport: one observer for all of them.

/** An element that does its work only where somebody can see it. */
export interface ViewportAware extends Element {
  viewportChanged(near: boolean): void;
}

/** Half a screen ahead: enough that a row is ready when it scrolls in. */
const margin = '50%';

let observer: IntersectionObserver | undefined;

export function observeViewport(element: ViewportAware): void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        (target as ViewportAware).viewportChanged(isIntersecting);
    },
    // `scrollMargin` is the margin of scrolling boxes inside the page; engines without it look at the box itself.
    { rootMargin: margin, scrollMargin: margin },
  );
  observer.observe(element);
}

export function unobserveViewport(element: ViewportAware): void {
  observer?.unobserve(element);
}
