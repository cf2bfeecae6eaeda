// Proves that the guard notices each kind of fault, and lets pass what a page can do nothing against. It runs the
// guard on tests of its own making: a test that must fail cannot stand among tests that must pass.
import { expect } from '@open-wc/testing';
import { expectError, expectWarning } from './expect-console.js';
import { takeFaults } from './faults.js';

const nextTask = () => new Promise((done) => setTimeout(done, 20));

describe('guard', () => {
  it('notices an unhandled rejection', async () => {
    void Promise.reject(new Error('nobody listens'));
    await nextTask();
    expect(takeFaults()).to.match(/^unhandled rejection: .*nobody listens/s);
  });

  it('notices console.error and console.warn', () => {
    console.error('broken', { code: 7 });
    expect(takeFaults()).to.equal('console.error: broken {"code":7}');
    console.warn('careful');
    expect(takeFaults()).to.equal('console.warn: careful');
  });

  it('lets the words pass that a test expects, once', () => {
    expectWarning(/careful/);
    expectError(/broken/);
    console.warn('be careful');
    console.error('it is broken');
    expect(takeFaults()).to.equal(undefined);
    console.warn('be careful');
    expect(takeFaults()).to.equal('console.warn: be careful');
  });

  it('notices that expected words do not come', () => {
    expectWarning(/never/);
    expect(takeFaults()).to.equal('expected console.warn /never/, none came');
  });

  it('lets notices of a ResizeObserver pass', () => {
    const message = 'ResizeObserver loop completed with undelivered notifications.';
    window.dispatchEvent(new ErrorEvent('error', { message, cancelable: true }));
    expect(takeFaults()).to.equal(undefined);
  });
});
