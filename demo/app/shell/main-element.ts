// The page's main landmark, which is in each HTML file.
export function mainElement(): HTMLElement {
  const main = document.querySelector<HTMLElement>('#main');
  if (!main) throw new Error('The page has no main element.');
  return main;
}
