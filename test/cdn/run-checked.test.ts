// A file runs only when it is the one that is meant, in every engine: not all of them check each thing that can name an
// `integrity`.
import { expect } from '@open-wc/testing';
import { runChecked } from '../../src/cdn/run-checked.js';
import { rejection } from '../mocks/deferred.js';

const address = (query: string): string => new URL(`/test/cdn/part.js?${query}`, location.href).href;
const runs = (): number => (globalThis as { partRan?: number }).partRan ?? 0;

async function hashOf(url: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-384', await (await fetch(url)).arrayBuffer());
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}

describe('runChecked', () => {
  it('runs the file that is meant, once, where import() finds it', async () => {
    const url = address('good');
    const before = runs();
    await runChecked(url, await hashOf(url));
    const { part } = (await import(url)) as { part: string };
    expect(part).to.equal('the one that is meant');
    expect(runs()).to.equal(before + 1);
  });

  it('runs no other', async () => {
    const before = runs();
    const other = await hashOf(import.meta.url);
    expect(await rejection(runChecked(address('other'), other)))
      .to.be.an('error')
      .with.property('message')
      .that.contains('part.js?other');
    expect(runs()).to.equal(before);
  });

  it('rejects when the file is missing', async () => {
    const url = new URL('missing.js', import.meta.url).href;
    expect(await rejection(runChecked(url, await hashOf(address('good'))))).to.be.an('error');
  });

  it('leaves no tag behind', async () => {
    const before = document.querySelectorAll('script').length;
    const url = address('tag');
    await runChecked(url, await hashOf(url));
    expect(document.querySelectorAll('script').length).to.equal(before);
  });
});
