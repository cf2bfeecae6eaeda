// Which records go into one request.
import { expect } from 'chai';
import { fillBatch } from '../../src/store/fill-batch.js';
import { account, accounts } from '../mocks/samples.js';

const roomy = { ids: 100, characters: 6_000 };
const idsOf = (refs: readonly { id: string }[]) => refs.map(({ id }) => id);

describe('fillBatch', () => {
  it('takes what is wanted first, then what follows', () => {
    expect(idsOf(fillBatch([account('w')], [account('f1'), account('f2')], roomy))).to.deep.equal([
      'w',
      'f1',
      'f2',
    ]);
  });

  it('takes no more ids than allowed', () => {
    expect(fillBatch(accounts(250), [], roomy)).to.have.length(100);
    expect(idsOf(fillBatch(accounts(3), accounts(9, 10), { ...roomy, ids: 5 }))).to.deep.equal([
      'a0',
      'a1',
      'a2',
      'a10',
      'a11',
    ]);
    expect(fillBatch(accounts(5), accounts(5, 10), { ...roomy, ids: 5 })).to.have.length(5);
  });

  it('counts characters as they stand in the URL', () => {
    // Each is `&id=` and nine characters: three bytes, each written as `%XX`.
    const refs = Array.from({ length: 20 }, () => account('日'));
    expect(fillBatch(refs, [], { ids: 100, characters: 13 * 4 })).to.have.length(4);
    expect(fillBatch(refs, [], { ids: 100, characters: 13 * 4 - 1 })).to.have.length(3);
    expect(fillBatch(refs.slice(0, 2), refs, { ids: 100, characters: 13 * 4 })).to.have.length(4);
  });

  it('does not follow on when what is wanted did not fit', () => {
    const long = account('x'.repeat(100));
    expect(
      idsOf(fillBatch([account('a'), long], [account('b')], { ids: 100, characters: 20 })),
    ).to.deep.equal(['a']);
  });

  it('always takes one, or a record with a long id would never be asked for', () => {
    expect(fillBatch([account('x'.repeat(9_000))], [account('b')], roomy)).to.have.length(1);
    expect(fillBatch(accounts(3), [], { ids: 0, characters: -5 })).to.have.length(1);
    expect(fillBatch([], [account('f')], roomy)).to.have.length(1);
    expect(fillBatch([], [], roomy)).to.have.length(0);
  });

  it('does not fail on half a character', () => {
    expect(fillBatch([account('\ud83d'), account('a')], [], roomy)).to.have.length(2);
  });
});
