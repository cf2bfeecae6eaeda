// A key for one press, in every kind of page.
import { expect } from 'chai';
import { newIdempotencyKey } from '../../src/model/idempotency-key.js';

describe('newIdempotencyKey', () => {
  it('makes keys that differ, also where the page is not secure', () => {
    const { randomUUID } = crypto;
    const keys = [newIdempotencyKey(), newIdempotencyKey()];
    try {
      Object.defineProperty(crypto, 'randomUUID', { configurable: true, value: undefined });
      keys.push(newIdempotencyKey(), newIdempotencyKey());
    } finally {
      Reflect.deleteProperty(crypto, 'randomUUID');
    }
    expect(crypto.randomUUID).to.equal(randomUUID);
    expect(new Set(keys).size).to.equal(4);
    for (const key of keys) expect(key).to.match(/^[0-9a-f-]{32,36}$/);
  });
});
