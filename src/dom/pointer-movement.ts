// Distinguishes a movement of the pointer from a page that moves under a resting pointer. Engines send pointer events for
// both; only a movement changes the coordinates.

interface PointerState {
  position: string;
  moved: boolean;
  followers: number;
  readonly stop: () => void;
}

const pointers = new WeakMap<Document, PointerState>();

/** Follows the pointer of a document until the returned function is called. One listener serves all icons. */
export function followPointer(document: Document): () => void {
  const pointer = pointers.get(document) ?? listenTo(document);
  pointer.followers++;
  let following = true;
  return () => {
    if (!following) return;
    following = false;
    if (--pointer.followers > 0) return;
    pointer.stop();
    pointers.delete(document);
  };
}

/** Whether the latest `pointermove` of the document had other coordinates than the one before. */
export function pointerMoved(document: Document): boolean {
  return pointers.get(document)?.moved ?? true;
}

function listenTo(document: Document): PointerState {
  const listening = new AbortController();
  const pointer = { position: '', moved: true, followers: 0, stop: () => listening.abort() };
  pointers.set(document, pointer);
  // Capture runs before the listeners of elements.
  document.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      const position = `${clientX} ${clientY}`;
      pointer.moved = position !== pointer.position;
      pointer.position = position;
    },
    { capture: true, passive: true, signal: listening.signal },
  );
  return pointer;
}
