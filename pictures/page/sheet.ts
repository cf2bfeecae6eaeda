// The contact sheet: what takes time to become true first, then every state of every part.
import { drawActions } from './actions.js';
import { drawFrames } from './frames.js';
import { drawIcons, drawProviderIcons, drawShapes } from './icons.js';
import { speak } from './page-language.js';
import { drawPanels, quietClient } from './panels.js';

speak();
const quiet = quietClient();
quiet.subscribe({ type: 'account', id: 'a1' }, () => undefined);

function draw(): void {
  drawIcons();
  drawProviderIcons();
  drawShapes();
  drawPanels(quiet);
  drawActions();
  drawFrames();
}

function focus(): void {
  document.querySelector('#focused')?.shadowRoot?.querySelector('button')?.focus();
}

Object.assign(globalThis, { sheet: { draw, focus } });
