// Proves that real keys and a real pointer reach the page in this engine.
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';

describe('commands', () => {
  it('types with real keys', async () => {
    const input = await fixture<HTMLInputElement>(html`<input aria-label="Name" />`);
    input.focus();
    await sendKeys({ type: 'Acme' });
    expect(input.value).to.equal('Acme');
  });

  it('moves the focus with a real Tab key', async () => {
    const row = await fixture(html`<p><button id="a">A</button><button id="b">B</button></p>`);
    row.querySelector<HTMLElement>('#a')?.focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement?.id).to.equal('b');
  });

  it('hovers and clicks with a real pointer', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button>Press</button>`);
    const seen: string[] = [];
    for (const type of ['pointerenter', 'click'])
      button.addEventListener(type, (event) => seen.push(`${type} ${String(event.isTrusted)}`));
    const box = button.getBoundingClientRect();
    const position: [number, number] = [Math.round(box.x + 5), Math.round(box.y + 5)];
    await sendMouse({ type: 'move', position });
    expect(seen).to.deep.equal(['pointerenter true']);
    expect(button.matches(':hover')).to.equal(true);
    await sendMouse({ type: 'click', position });
    expect(seen).to.deep.equal(['pointerenter true', 'click true']);
  });
});
