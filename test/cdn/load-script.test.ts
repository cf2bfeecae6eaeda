// A file runs only with the known hash, in every engine: not every engine checks each kind of element that can have an
// `integrity`.
import { expect } from '@open-wc/testing';
import { loadScript } from '../../src/cdn/load-script.js';
import { rejection } from '../mocks/deferred.js';
import { hashOf } from './hash-of.js';

const address = (query: string): string => new URL(`/test/cdn/part.js?${query}`, location.href).href;
const runs = (): number => (globalThis as { partRan?: number }).partRan ?? 0;

describe('loadScript', () => {
  it('runs the file that is meant, once, where import() finds it', async () => {
    const url = address('good');
    const before = runs();
    await loadScript(url, await hashOf(url));
    const { part } = (await import(url)) as { part: string };
    expect(part).to.equal('the one that is meant');
    expect(runs()).to.equal(before + 1);
  });

  it('runs no other', async () => {
    const before = runs();
    const other = await hashOf(import.meta.url);
    expect(await rejection(loadScript(address('other'), other)))
      .to.be.an('error')
      .with.property('message')
      .that.contains('part.js?other');
    expect(runs()).to.equal(before);
  });

  it('rejects when the file is missing', async () => {
    const url = new URL('missing.js', import.meta.url).href;
    expect(await rejection(loadScript(url, await hashOf(address('good'))))).to.be.an('error');
  });

  it('rejects also when the engine collects garbage before the answer', async () => {
    const url = new URL('missing.js?garbage', import.meta.url).href;
    const rejected = rejection(loadScript(url, 'sha384-x'));
    for (let i = 0; i < 300; i++) new Array(50_000).fill(i);
    expect(await rejected).to.be.an('error');
  });

  it('leaves no tag behind', async () => {
    const before = document.querySelectorAll('script').length;
    const url = address('tag');
    await loadScript(url, await hashOf(url));
    expect(document.querySelectorAll('script').length).to.equal(before);
  });
});
