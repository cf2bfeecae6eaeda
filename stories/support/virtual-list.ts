// A list that draws only the rows in sight, and uses its elements again for others: as virtual lists do.
import { html, render, type TemplateResult } from 'lit';

/** Of a row and of the list, in px. */
const rowSize = 44;
const listSize = 440;

/** `row` draws what is inside a row; the same elements are later given another index. */
export function virtualList(
  label: string,
  count: number,
  row: (index: number) => TemplateResult,
): HTMLElement {
  const list = document.createElement('div');
  list.className = 'virtual';
  list.tabIndex = 0;
  list.setAttribute('role', 'list');
  list.ariaLabel = label;
  list.style.blockSize = `${listSize}px`;
  const draw = () => {
    const first = Math.max(0, Math.min(Math.floor(list.scrollTop / rowSize), count - listSize / rowSize - 1));
    const seen = Array.from({ length: Math.min(count, listSize / rowSize + 1) }, (_, i) => first + i);
    render(
      html`<div role="presentation" style=${`block-size: ${count * rowSize}px`}></div>
        ${seen.map(
          (index) =>
            html`<div
              class="row"
              role="listitem"
              aria-posinset=${index + 1}
              aria-setsize=${count}
              style=${`inset-block-start: ${index * rowSize}px; block-size: ${rowSize}px`}
            >
              ${row(index)}
            </div>`,
        )}`,
      list,
    );
  };
  list.addEventListener('scroll', draw);
  draw();
  return list;
}
