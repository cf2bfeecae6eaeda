// Resting opens, passing over does not; a pointer may leave for a moment; along a list the next panels come at once.
import { expect } from 'chai';
import {
  closeDelayMs,
  coolDownMs,
  HoverIntent,
  openDelayMs,
  warmDelayMs,
} from '../../src/controllers/hover-intent.js';
import { useClock } from '../mocks/clock.js';

describe('HoverIntent', () => {
  const clock = useClock();
  const { now } = performance;
  let calls: string[] = [];
  let intents: HoverIntent[] = [];

  beforeEach(() => {
    performance.now = () => clock.now;
  });
  afterEach(() => {
    // The next test begins after the cool-down.
    performance.now = () => -coolDownMs;
    for (const each of intents) each.cancel();
    performance.now = now;
    calls = [];
    intents = [];
  });

  function intent(name = 'a'): HoverIntent {
    const made = new HoverIntent({
      open: () => calls.push(`open ${name}`),
      close: () => calls.push(`close ${name}`),
    });
    intents.push(made);
    return made;
  }

  async function opened(name = 'a'): Promise<HoverIntent> {
    const target = intent(name);
    target.enter();
    await clock.advance(openDelayMs);
    expect(calls.splice(0)).to.deep.equal([`open ${name}`]);
    return target;
  }

  it('opens after the pointer has rested, not before', async () => {
    intent().enter();
    await clock.advance(openDelayMs - 1);
    expect(calls).to.deep.equal([]);
    await clock.advance(1);
    expect(calls).to.deep.equal(['open a']);
  });

  it('counts from the first entry, however often the pointer crosses a child', async () => {
    const target = intent();
    target.enter();
    await clock.advance(openDelayMs - 1);
    target.enter();
    await clock.advance(1);
    expect(calls).to.deep.equal(['open a']);
  });

  it('does not open while the pointer only passes over', async () => {
    const target = intent();
    target.enter();
    await clock.advance(openDelayMs - 1);
    target.leave();
    await clock.advance(openDelayMs * 2);
    expect(calls).to.deep.equal([]);
  });

  it('closes after the pointer was away, not before', async () => {
    (await opened()).leave();
    await clock.advance(closeDelayMs - 1);
    expect(calls).to.deep.equal([]);
    await clock.advance(1);
    expect(calls).to.deep.equal(['close a']);
  });

  for (const back of ['enter', 'stay'] as const)
    it(`stays open when the pointer comes back in time (${back})`, async () => {
      const target = await opened();
      target.leave();
      await clock.advance(closeDelayMs - 1);
      target[back]();
      await clock.advance(closeDelayMs * 2);
      expect(calls).to.deep.equal([]);
    });

  it('opens the next at once while another is open, and for a moment after', async () => {
    const first = await opened();
    first.leave();
    await clock.advance(closeDelayMs);
    calls.length = 0;
    await clock.advance(coolDownMs - 1);
    intent('b').enter();
    await clock.advance(warmDelayMs);
    expect(calls).to.deep.equal(['open b']);
  });

  it('takes its time again once it has cooled down', async () => {
    (await opened()).cancel();
    await clock.advance(coolDownMs);
    intent('b').enter();
    await clock.advance(warmDelayMs);
    expect(calls).to.deep.equal([]);
    await clock.advance(openDelayMs - warmDelayMs);
    expect(calls).to.deep.equal(['open b']);
  });

  it('neither opens nor closes after it was cancelled', async () => {
    const waiting = intent();
    waiting.enter();
    waiting.cancel();
    await clock.advance(openDelayMs * 2);
    const open = await opened('b');
    open.leave();
    open.cancel();
    await clock.advance(closeDelayMs * 2);
    expect(calls).to.deep.equal([]);
    expect(clock.pending).to.equal(0);
  });
});
