// Nothing that a source says goes up unchecked, whether it is ours or a host's.
import { expect } from 'chai';
import type { ChangeNotice } from '../../src/model/sync-source.js';
import { CheckedSource, type RawSource } from '../../src/wire/checked-source.js';
import { toSyncError } from '../../src/model/sync-error.js';
import { rejection } from '../mocks/deferred.js';
import {
  account,
  batchAnswer,
  detailAnswer,
  progressAnswer,
  receiptAnswer,
  sessionAnswer,
} from '../mocks/samples.js';

const { signal } = new AbortController();

function sourceOf(raw: Partial<RawSource>): CheckedSource {
  const missing = () => Promise.reject(new Error('Not asked for in this test'));
  return new CheckedSource({
    getSession: missing,
    getStatuses: missing,
    getDetail: missing,
    resync: missing,
    ...raw,
  });
}

describe('CheckedSource', () => {
  it('hands on what fits', async () => {
    const source = sourceOf({
      getSession: async () => sessionAnswer,
      getStatuses: async () => batchAnswer,
      getDetail: async () => detailAnswer,
      resync: async () => receiptAnswer,
      getResync: async () => progressAnswer,
    });
    expect(await source.getSession({ signal })).to.deep.equal(sessionAnswer);
    expect(await source.getStatuses([account('a1')], { signal })).to.deep.equal(batchAnswer);
    expect(await source.getDetail(account('a1'), { signal })).to.deep.equal(detailAnswer);
    expect(await source.resync({ records: [], idempotencyKey: 'k' }, { signal })).to.deep.equal(
      receiptAnswer,
    );
    expect(await source.getResync?.('rs_1', { signal })).to.deep.equal(progressAnswer);
  });

  it('turns what does not fit into an error that names its place', async () => {
    const source = sourceOf({
      getSession: async () => ({ role: 'owner' }),
      getStatuses: async () => ({ rows: [] }),
      getDetail: async () => 'gone',
      resync: async () => ({ id: 'r' }),
      getResync: async () => undefined,
    });
    const failures = await Promise.all(
      [
        source.getSession({ signal }),
        source.getStatuses([account('a1')], { signal }),
        source.getDetail(account('a1'), { signal }),
        source.resync({ records: [], idempotencyKey: 'k' }, { signal }),
        source.getResync?.('rs_1', { signal }) ?? Promise.resolve(),
      ].map(rejection),
    );
    expect(failures.map((failure) => toSyncError(failure).code)).to.deep.equal(Array(5).fill('bad_payload'));
    expect(failures.map((failure) => toSyncError(failure).message.split(':')[0])).to.deep.equal([
      'session.role',
      'records',
      'record',
      'receipt.accepted',
      'resync',
    ]);
  });

  it('turns what a source throws at once into a rejection', async () => {
    const source = sourceOf({
      getStatuses: () => {
        throw new Error('Broken');
      },
    });
    expect(((await rejection(source.getStatuses([], { signal }))) as Error).message).to.equal('Broken');
  });

  it('has only what the source has', () => {
    const source = sourceOf({});
    expect([source.getResync, source.subscribe]).to.deep.equal([undefined, undefined]);
  });

  it('hands on no notice that names nothing', () => {
    let tell: (notice: unknown) => void = () => undefined;
    const source = sourceOf({
      subscribe: (onNotice) => {
        tell = onNotice;
        return () => undefined;
      },
    });
    const notices: ChangeNotice[] = [];
    source.subscribe?.(
      (notice) => notices.push(notice),
      () => undefined,
    );
    const given = [null, undefined, 'a1', {}, { type: 'account' }, { type: 5, id: 'a' }, { reset: 'yes' }];
    for (const notice of [...given, { type: 'account', id: 7, revision: 'x' }, { reset: true }]) tell(notice);
    expect(notices).to.deep.equal([{ type: 'account', id: '7' }, { reset: true }]);
  });

  it('hands on nothing after it was left, whatever the source still says', () => {
    const said: string[] = [];
    let tell: () => void = () => undefined;
    let ended = 0;
    const source = sourceOf({
      subscribe: (onNotice, onState) => {
        tell = () => {
          onNotice(account('a1'));
          onState('open');
        };
        return () => void ended++;
      },
    });
    const leave = source.subscribe?.(
      () => said.push('notice'),
      (state) => said.push(state),
    );
    tell();
    leave?.();
    tell();
    expect([said, ended]).to.deep.equal([['notice', 'open'], 1]);
  });
});
