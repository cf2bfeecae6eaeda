// Distinguishes a movement of the pointer from a page that moves under a resting pointer. Engines send pointer events for
// both; only a movement changes the coordinates.

interface PointerState {
  position: string;
  moved: boolean;
}

const pointers = new WeakMap<Document, PointerState>();

/** Starts to follow the pointer of a document. A second call changes nothing. */
export function followPointer(document: Document): void {
  if (pointers.has(document)) return;
  const pointer = { position: '', moved: true };
  pointers.set(document, pointer);
  // One listener serves all icons of the document. Capture runs before the listeners of elements.
  document.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      const position = `${clientX} ${clientY}`;
      pointer.moved = position !== pointer.position;
      pointer.position = position;
    },
    { capture: true, passive: true },
  );
}

/** Whether the latest `pointermove` of the document had other coordinates than the one before. */
export function pointerMoved(document: Document): boolean {
  return pointers.get(document)?.moved ?? true;
}
