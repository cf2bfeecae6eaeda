// Two records never share a key.
import { expect } from 'chai';
import { recordKey } from '../../src/model/record-ref.js';

describe('recordKey', () => {
  it('tells records apart whose type and id run together', () => {
    const refs = [
      { type: 'a', id: 'bc' },
      { type: 'ab', id: 'c' },
      { type: 'a/b', id: 'c' },
      { type: 'a', id: 'b/c' },
      { type: 'a b', id: 'c' },
      { type: 'a', id: 'b c' },
      { type: '', id: 'abc' },
      { type: 'abc', id: '' },
    ];
    expect(new Set(refs.map(recordKey)).size).to.equal(refs.length);
  });

  it('is the same for the same record, whatever else is known of it', () => {
    const known = { type: 'account', id: 'é1', name: 'x', revision: 3 };
    expect(recordKey(known)).to.equal(recordKey({ type: 'account', id: 'é1' }));
  });
});
