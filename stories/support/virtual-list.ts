// A virtual list: draws only the visible rows, and reuses their elements for other rows.
import { html, render, type TemplateResult } from 'lit';

/** The heights of a row and of the list, in px. */
const rowSize = 44;
const listSize = 440;

/** `row` draws the content of a row; the same elements later get another index. */
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
