// What a host gets of a client: the members of the contract, and nothing of the store behind it.
import { expect } from 'chai';
import { createSyncClient } from '../../src/client/create-client.js';
import { account, statusOf } from '../mocks/samples.js';

describe('a client', () => {
  it('has the members of the contract, and keeps them', () => {
    const client = createSyncClient({});
    expect(Object.keys(client)).to.deep.equal(['peek', 'subscribe', 'put', 'refresh', 'resync', 'close']);
    expect(Object.isFrozen(client)).to.equal(true);
  });

  it('calls a subscriber with the entry alone', () => {
    const client = createSyncClient({});
    let given: unknown[] = [];
    client.subscribe(account('a1'), (...values: unknown[]) => (given = values));
    client.put([statusOf(account('a1'))]);
    expect(given).to.deep.equal([client.peek(account('a1'))]);
    client.close();
  });
});
