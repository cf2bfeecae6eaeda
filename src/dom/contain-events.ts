// Ends presses, keys and drags inside an element at that element, so that a row, a link, a label or a grid around it does
// not act on them. The element's own listeners and the page's capturing listeners still get them.
import { composedClosest } from './composed-tree.js';

const contained =
  'click dblclick auxclick contextmenu pointerdown pointerup mousedown mouseup touchstart touchend keydown keypress keyup dragstart copy cut paste';
/** These end a press. A press that began elsewhere, such as a drag of the page, needs them. */
const ends = /^(pointerup|mouseup|touchend)$/;
/** Elements that act on a click inside of them, whether it propagates or not. */
const actors = 'a, label, summary, button';

/** The element in which the latest press began. */
let pressed: Element | undefined;

/** @param isActive read at each event */
export function containEvents(element: Element, isActive: () => boolean): void {
  const contain = (event: Event) => {
    const { type } = event;
    if (!isActive() || (ends.test(type) && pressed !== element)) return;
    const { key } = event as Partial<KeyboardEvent>;
    // Escape and Tab are for the page as well.
    if (key === 'Escape' || key === 'Tab') return;
    event.stopPropagation();
    if (type === 'pointerdown') followPress(element);
    if (/click/.test(type) && actsOutside(element, event)) event.preventDefault();
  };
  // A listener that is not passive would delay scrolling.
  for (const type of contained.split(' '))
    element.addEventListener(type, contain, { passive: /^touch/.test(type) });
}

/** Whether something around the element would act on a click, and no link inside of the element does. */
function actsOutside(element: Element, event: Event): boolean {
  const path = event.composedPath();
  const inside = path.slice(0, path.indexOf(element)) as Element[];
  return composedClosest(element, actors) !== undefined && !inside.some(({ localName }) => localName === 'a');
}

/** A drag that starts with this press is none of what is around the element. */
function followPress(element: Element): void {
  pressed = element;
  const view = element.ownerDocument.defaultView;
  const press = new AbortController();
  const options = { capture: true, signal: press.signal };
  view?.addEventListener(
    'dragstart',
    (event) => {
      if (event.composedPath().includes(element)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    options,
  );
  view?.addEventListener(
    'pointerdown',
    () => {
      press.abort();
      pressed = undefined;
    },
    options,
  );
}
