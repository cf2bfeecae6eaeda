// How a CRM is named: by the session, by the host, by the kit, by its id.
import { expect } from 'chai';
import { onProviders, providerOf, registerProvider } from '../../src/model/providers.js';

describe('providers', () => {
  it('names a CRM that nobody knows after its id', () => {
    expect(providerOf('acme')).to.deep.equal({ id: 'acme', name: 'Acme' });
  });

  it('takes the session’s name before the kit’s own', () => {
    expect(providerOf('hubspot', { name: 'HubSpot EU' }).name).to.equal('HubSpot EU');
    expect(providerOf('acme', { iconUrl: '/i.svg' })).to.deep.equal({
      id: 'acme',
      name: 'Acme',
      icon: '/i.svg',
    });
  });

  it('takes what the host registered, and tells those who show it', () => {
    let told = 0;
    const unlisten = onProviders(() => told++);
    registerProvider({ id: 'own', name: 'Own CRM', icon: '/own.svg', color: 'teal' });
    expect(providerOf('own', { iconUrl: '/other.svg' })).to.deep.equal({
      id: 'own',
      name: 'Own CRM',
      icon: '/own.svg',
      color: 'teal',
    });
    expect(told).to.equal(1);
    unlisten();
    registerProvider({ id: 'own', name: 'Own CRM' });
    expect(told).to.equal(1);
  });
});
