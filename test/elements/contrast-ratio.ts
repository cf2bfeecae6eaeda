// Measures contrast as WCAG 2.2 defines it, of colours as the browser computes them: mixed, translucent, by scheme.

/** Red, green, blue from 0 to 255, and how much it covers from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, cover: number];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

/** Any CSS colour in sRGB: the browser paints it. */
export function colorOf(css: string): Color {
  if (!canvas) throw new Error('No canvas here');
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = css;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, cover = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, cover / 255];
}

/** What is seen of a colour above an opaque one. */
export function over([r, g, b, cover]: Color, [r2, g2, b2]: Color): Color {
  const mix = (above: number, below: number) => above * cover + below * (1 - cover);
  return [mix(r, r2), mix(g, g2), mix(b, b2), 1];
}

export function contrast(a: Color, b: Color): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Color): number {
  const linear = (channel: number) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** What lies behind an element's content: its own background and those around it, out of shadow roots. */
export function backgroundOf(element: Element): Color {
  const layers: Color[] = [];
  for (let at: Element | null = element; at; at = at.assignedSlot ?? at.parentElement ?? hostOf(at)) {
    const layer = colorOf(getComputedStyle(at).backgroundColor);
    layers.push(layer);
    if (layer[3] === 1) break;
  }
  return layers.reduceRight<Color>((below, layer) => over(layer, below), [255, 255, 255, 1]);
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

export interface SeenText {
  readonly text: string;
  readonly ratio: number;
}

/** Each text that can be seen, with its contrast. What cannot be used is exempt, as in WCAG. */
export function textsIn(root: ParentNode & Node): SeenText[] {
  const seen: SeenText[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent?.trim();
    if (!text || !element?.checkVisibility({ checkOpacity: true })) continue;
    if (element.closest('.unseen, svg, style, [aria-disabled="true"]')) continue;
    const below = backgroundOf(element);
    seen.push({ text, ratio: contrast(over(colorOf(getComputedStyle(element).color), below), below) });
  }
  return seen;
}
