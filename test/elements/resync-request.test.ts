// The event before a push: the host answers while it is dispatched, or not at all.
import { expect } from '@open-wc/testing';
import { CrmResyncRequestEvent } from '../../src/events/crm-resync-request.js';
import { accounts } from '../mocks/samples.js';

describe('crm-resync-request', () => {
  const receipt = { id: 'own', accepted: 1, rejected: [] };
  const newEvent = () => new CrmResyncRequestEvent(accounts(1), undefined, 'key');

  it('takes the first answer of its listeners', async () => {
    const target = new EventTarget();
    target.addEventListener('crm-resync-request', (event) => {
      (event as CrmResyncRequestEvent).respondWith(receipt);
      (event as CrmResyncRequestEvent).respondWith({ ...receipt, id: 'another' });
    });
    const event = newEvent();
    expect(target.dispatchEvent(event)).to.equal(false);
    expect((await event.response)?.id).to.equal('own');
  });

  it('refuses an answer that comes after it: the kit sends the push already', () => {
    const event = newEvent();
    new EventTarget().dispatchEvent(event);
    expect(() => event.respondWith(receipt))
      .to.throw('before any await')
      .with.property('name', 'InvalidStateError');
    expect([event.response, event.defaultPrevented]).to.deep.equal([undefined, false]);
  });
});
