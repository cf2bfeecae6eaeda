// A later file gets the exports of the first one, runs once, and is loaded again after a failure.
import { expect } from '@open-wc/testing';
import { loadChunk, type FirstFile } from '../../src/cdn/load-chunk.js';
import { SyncError } from '../../src/model/sync-error.js';
import { rejection } from '../mocks/deferred.js';
import { hashOf } from './hash-of.js';

const url = new URL('/test/cdn/first.js?renamed', location.href).href;
const chunk = new URL('/test/cdn/chunk.js', location.href).href;
const runs = (): number => (globalThis as { chunkRan?: number }).chunkRan ?? 0;

const firstFile = (hashes: FirstFile['hashes']): FirstFile => ({
  url,
  hashes,
  require: (file) => ({ greeting: `hello from ${file}` }),
});

describe('loadChunk', () => {
  it('rejects when the file is another one, runs nothing, and loads the file by the next call', async () => {
    const reason = await rejection(
      loadChunk('chunk.js', firstFile({ 'chunk.js': await hashOf(url.replace(/[^/]+$/, 'part.js')) })),
    );
    expect(reason).to.be.instanceOf(SyncError).with.property('code', 'network');
    expect((reason as SyncError).message).to.contain('chunk.js');
    expect(runs()).to.equal(0);

    const first = firstFile({ 'chunk.js': await hashOf(chunk) });
    const [one, two] = await Promise.all([loadChunk('chunk.js', first), loadChunk('chunk.js', first)]);
    expect(one).to.deep.equal({ heard: 'hello from ./first.js' });
    expect(two).to.equal(one);
    expect(await loadChunk('chunk.js', first)).to.equal(one);
    expect(runs()).to.equal(1);
  });

  it('runs no file whose hash is unknown', async () => {
    const before = runs();
    expect(await rejection(loadChunk('part.js', firstFile({})))).to.be.instanceOf(SyncError);
    expect(runs()).to.equal(before);
  });
});
