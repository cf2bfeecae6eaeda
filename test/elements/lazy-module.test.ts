// Code that comes with the first element that needs it: what holds before it is there, and when it does not come.
import { expect, nextFrame } from '@open-wc/testing';
import { iconBehavior } from '../../src/elements/crm-sync-icon.js';
import { LazyModule } from '../../src/elements/lazy-module.js';
import { waitUntil } from '../setup/wait-until.js';
import { box, closeClients, showsStatus, newClient, newIcon } from './icon-on-page.js';

describe('code that is loaded later', () => {
  afterEach(closeClients);

  it('is loaded once for all who ask, and is at hand from then on', async () => {
    let times = 0;
    const module = new LazyModule(async () => ({ times: ++times }));
    expect(module.loaded).to.equal(undefined);
    const [one, other] = await Promise.all([module.load(), module.load()]);
    expect(one).to.equal(other);
    expect(module.loaded).to.equal(one);
    await module.load();
    expect(times).to.equal(1);
  });

  it('that does not come is asked for again by the next who need it', async () => {
    const answers = [() => Promise.reject(new TypeError('offline')), async () => 'code'];
    const module = new LazyModule(() => (answers.shift() ?? (() => Promise.reject(new Error('No more'))))());
    const failed = await Promise.allSettled([module.load(), module.load()]);
    expect(failed.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected']);
    expect(await module.load()).to.equal('code');
  });
});

describe('an icon', () => {
  afterEach(closeClients);

  // The first of this page, and so before the code has come.
  it('that has left before its code came asks for nothing, and works when it is back', async () => {
    expect(iconBehavior.loaded).to.equal(undefined);
    const { client, source } = newClient();
    const place = await box();
    const icon = newIcon('a1', client);
    place.append(icon);
    icon.remove();
    await iconBehavior.load();
    await nextFrame();
    expect(source.calls).to.have.length(0);
    place.append(icon);
    await showsStatus(icon);
  });

  it('whose code does not come says so, and shows its CRM icons once it does', async () => {
    const { load, loaded } = iconBehavior;
    const errors: string[] = [];
    const place = await box();
    place.addEventListener('crm-sync-error', ({ error }) => errors.push(error.message));
    iconBehavior.loaded = undefined;
    iconBehavior.load = () => Promise.reject(new TypeError('Failed to fetch'));
    const icon = newIcon('a2');
    try {
      place.append(icon);
      await waitUntil(() => errors.length > 0, 'the page hears of it');
      expect(errors[0]).to.contain('Failed to fetch');
    } finally {
      Object.assign(iconBehavior, { load, loaded });
    }
    // Out of sight and back, as a list scrolls.
    place.hidden = true;
    await waitUntil(() => icon.getBoundingClientRect().height === 0);
    await nextFrame();
    await nextFrame();
    place.hidden = false;
    await showsStatus(icon);
  });
});
