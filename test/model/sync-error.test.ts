// Whatever is thrown becomes one kind of error, which tells whether asking again can help.
import { expect } from 'chai';
import { errorCodes, isTemporary, SyncError, toSyncError } from '../../src/model/sync-error.js';

describe('toSyncError', () => {
  it('leaves its own kind alone', () => {
    const error = new SyncError('forbidden', 'No', { status: 403 });
    expect(toSyncError(error)).to.equal(error);
  });

  it('reads what another copy of the kit, or a host, has thrown', () => {
    const thrown = { code: 'rate_limited', message: 'Slow', status: 429, retryAt: 5, correlationId: 'c' };
    const error = toSyncError(thrown);
    expect(error).to.be.instanceOf(SyncError);
    expect({ ...error }).to.include({ code: 'rate_limited', status: 429, retryAt: 5, correlationId: 'c' });
    expect(error.message).to.equal('Slow');
    expect(error.cause).to.equal(thrown);
  });

  it('makes something to show of anything', () => {
    for (const thrown of [undefined, null, 'text', 7, {}, [], new Error(''), Symbol('s')]) {
      const error = toSyncError(thrown);
      expect(error.code, String(thrown)).to.equal('internal');
      expect(error.message, String(thrown)).to.not.equal('');
    }
  });

  it('does not take members of the wrong type for its own', () => {
    const error = toSyncError({ code: 20, message: 5, status: '500', retryAt: 'soon', correlationId: 1 });
    expect(error.code).to.equal('internal');
    expect([error.status, error.retryAt, error.correlationId]).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('isTemporary', () => {
  const temporary = ['network', 'timeout', 'rate_limited', 'unavailable', 'internal'];

  it('knows each code', () => {
    for (const code of [...errorCodes, 'network', 'timeout', 'bad_payload', 'not_configured'])
      expect(isTemporary(new SyncError(code, '')), code).to.equal(temporary.includes(code));
  });

  it('goes by the status when a backend uses codes of its own', () => {
    const own = (status: number) => isTemporary(new SyncError('E_OWN', '', { status }));
    for (const status of [408, 425, 429, 500, 502, 503, 504, 520])
      expect(own(status), `${status}`).to.equal(true);
    for (const status of [400, 401, 403, 404, 409, 413, 422, 501])
      expect(own(status), `${status}`).to.equal(false);
  });
});
