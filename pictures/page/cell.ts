// Puts one state on the sheet: what it is called, and the part that shows it.

export type Layout = 'cells' | 'columns' | 'pages';

export interface CellOptions {
  /** More classes of the box around the part. */
  readonly box?: string;
  readonly className?: string;
}

/** A heading and room for states, at the end of the page. */
export function section(title: string, layout: Layout): HTMLElement {
  const heading = document.createElement('h2');
  heading.textContent = title;
  heading.lang = 'en';
  const room = document.createElement('div');
  room.className = layout;
  const whole = document.createElement('section');
  whole.append(heading, room);
  document.querySelector('main')?.append(whole);
  return room;
}

export function cell(
  room: HTMLElement,
  label: string,
  content: readonly (Node | string)[],
  { box = 'box', className = '' }: CellOptions = {},
): void {
  const caption = document.createElement('p');
  caption.append(Object.assign(document.createElement('bdi'), { textContent: label }));
  caption.lang = 'en';
  const around = document.createElement('div');
  around.className = box;
  around.append(...content);
  const whole = document.createElement('div');
  whole.className = `cell ${className}`;
  whole.append(caption, around);
  room.append(whole);
}
