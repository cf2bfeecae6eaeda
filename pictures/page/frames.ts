// Puts on the sheet what stands above a page, each in a page of its own: toasts, a panel that an icon has opened.
import { cell, section } from './cell.js';
import { pushNames } from './pushes.js';

function frame(show: string, blockSize: number): HTMLElement {
  const { lang, dir } = document.documentElement;
  const element = document.createElement('iframe');
  element.src = `./frame.html?${new URLSearchParams({ show, lang, dir }).toString()}`;
  element.style.blockSize = `${blockSize}px`;
  return element;
}

export function drawFrames(): void {
  const toasts = section('Toast, after a press in a menu', 'columns');
  for (const name of pushNames) cell(toasts, name, [frame(name, 270)], { box: '' });
  const panels = section('Panel above a page', 'pages');
  cell(panels, 'Opened from an icon', [frame('panel', 620)], { box: '' });
  cell(panels, 'Opened from the deleted dot', [frame('deleted', 620)], { box: '' });
}
