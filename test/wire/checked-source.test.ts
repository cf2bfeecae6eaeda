// Nothing that a source says goes up unchecked, whether it is ours or a host's.
import { expect } from 'chai';
import type { ChangeNotice } from '../../src/model/sync-source.js';
import { CheckedSource, type RawSource } from '../../src/wire/checked-source.js';
import { toSyncError } from '../../src/model/sync-error.js';
import { useWarnings } from '../mocks/warnings.js';
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
  const warnings = useWarnings();

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
      getSession: async () => 'admin',
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
      'session',
      'records',
      'record',
      'receipt.accepted',
      'resync',
    ]);
  });

  it('refuses a detail of another id, which a push would carry', async () => {
    for (const id of ['A1', ' a1', 1]) {
      const source = sourceOf({ getDetail: async () => ({ ...detailAnswer, id }) });
      const error = toSyncError(await rejection(source.getDetail(account('a1'), { signal })));
      expect([error.code, error.message]).to.deep.equal([
        'bad_payload',
        `record.id: expected "a1", got "${id}"`,
      ]);
    }
    const [warning, ...more] = await warnings.all();
    expect(warning).to.contain('was asked for id "a1" and answered id "A1"');
    expect(more).to.deep.equal([]);
  });

  it('keeps the type that was asked for, which a push carries', async () => {
    const source = sourceOf({ getDetail: async () => ({ ...detailAnswer, type: 'Account' }) });
    expect((await source.getDetail(account('a1'), { signal })).type).to.equal('account');
  });

  it('keeps one spelling of a CRM in session, lists and details', async () => {
    const spelled = (provider: string) => ({ ...sessionAnswer.crms[0], provider });
    const [record] = batchAnswer.records;
    const [link] = detailAnswer.links;
    const source = sourceOf({
      getSession: async () => ({ ...sessionAnswer, crms: [spelled('HubSpot')] }),
      getStatuses: async () => ({
        records: [{ ...record, crms: [{ ...record?.crms[0], provider: 'hubspot' }] }],
      }),
      getDetail: async () => ({
        ...detailAnswer,
        links: [{ ...link, provider: 'Hubspot' }],
        deletedFrom: ['hubSpot'],
      }),
    });
    const session = await source.getSession({ signal });
    const batch = await source.getStatuses([account('a1')], { signal });
    const detail = await source.getDetail(account('a1'), { signal });
    const spellings = [
      session.crms[0]?.provider,
      batch.records[0]?.crms[0]?.provider,
      detail.links[0]?.provider,
      detail.deletedFrom[0]?.provider,
    ];
    expect(spellings).to.deep.equal(Array(4).fill('HubSpot'));
    const [warning, ...more] = await warnings.all();
    expect(warning).to.contain('The CRM "HubSpot" is also spelled "hubspot"');
    expect(more).to.deep.equal([]);
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
    for (const notice of [...given, { type: 'account', id: 4150868000000376009 }]) tell(notice);
    for (const notice of [{ type: 'account', id: 7, revision: 'x' }, { reset: true }]) tell(notice);
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
