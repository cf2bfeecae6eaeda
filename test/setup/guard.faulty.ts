// Tests that must fail, and one that must pass; test/scripts/guard.test.ts runs them and looks.

describe('faulty', () => {
  it('logs an error', () => {
    console.error('said in a test');
  });

  it('leaves a rejection behind', () => {
    void Promise.reject(new Error('rejected in a test'));
  });

  it('throws in a task', async () => {
    setTimeout(() => {
      throw new Error('thrown in a task');
    });
    await new Promise((done) => setTimeout(done, 30));
  });

  it('is sound', () => {});
});
