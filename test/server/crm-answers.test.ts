// What the connectors make of answers that CRMs, proxies and gateways really send. The CRM is a script.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RateLimitedError, SignedOutError } from '../../demo/server/connectors/connector.ts';
import type { WriteResult } from '../../demo/server/connectors/crm-api.ts';
import { CrmAnswerError } from '../../demo/server/connectors/crm-failure.ts';
import { fullSalesforceId } from '../../demo/server/connectors/salesforce-id.ts';
import { Random } from '../../demo/server/seed/random.ts';
import {
  linked,
  scriptedHubspot,
  scriptedSalesforce,
  type Answer,
  type ScriptedCrm,
  type WrittenRow,
} from './support/scripted-crm.ts';

const html = '<!DOCTYPE html><html><body><h1>Sign in</h1></body></html>';

/** What became of each row: `accepted`, `unconfirmed`, or the code of the refusal. */
async function outcomes({ api }: ScriptedCrm, ids: readonly string[]): Promise<string[]> {
  const requests = ids.map((id) => ({ id, properties: { city: 'Graz' } }));
  return (await api.write('contacts', requests)).map(word);
}

function word(result: WriteResult): string {
  return result.status === 'refused' ? result.error.code : result.status;
}

describe('HubSpot: a row is accepted only when the answer has it', () => {
  const notFound = { category: 'OBJECT_NOT_FOUND', message: 'Could not get some objects' };
  const invalid = { category: 'VALIDATION_ERROR', message: 'Invalid input' };
  const done = (...ids: (string | number)[]) => ids.map((id) => ({ id, properties: {} }));
  const gone = 'OBJECT_NOT_FOUND';
  const cases: [string, (rows: WrittenRow[]) => Answer, string[]][] = [
    [
      'an error that names its rows in context.ids',
      () => ({
        status: 207,
        body: { results: [], errors: [{ ...notFound, context: { ids: ['101', '102'] } }] },
      }),
      [gone, gone],
    ],
    [
      'an error with several trace ids',
      (rows) => ({
        status: 207,
        body: {
          results: [],
          errors: [
            { ...invalid, context: { objectWriteTraceId: rows.map((row) => row.objectWriteTraceId) } },
          ],
        },
      }),
      ['VALIDATION_ERROR', 'VALIDATION_ERROR'],
    ],
    [
      'a trace id as one text, in an error inside the error',
      ([, row]) => ({
        status: 207,
        body: {
          results: done('101'),
          errors: [
            {
              ...invalid,
              errors: [{ message: 'Bad', context: { objectWriteTraceId: row?.objectWriteTraceId } }],
            },
          ],
        },
      }),
      ['accepted', 'VALIDATION_ERROR'],
    ],
    [
      'ids that only the text of OBJECT_NOT_FOUND has',
      () => ({
        status: 207,
        body: { results: done('101'), errors: [{ ...notFound, message: 'No object with id 102' }] },
      }),
      ['accepted', gone],
    ],
    [
      'a row that is in neither list',
      () => ({ body: { results: done('101') } }),
      ['accepted', 'unconfirmed'],
    ],
    [
      'a row that is in both lists',
      () => ({
        status: 207,
        body: { results: done('101', '102'), errors: [{ ...notFound, context: { ids: ['102'] } }] },
      }),
      ['accepted', gone],
    ],
    ['ids as numbers', () => ({ body: { results: done(101, 102) } }), ['accepted', 'accepted']],
    [
      'the id of another object',
      () => ({ body: { results: done('999', '102') } }),
      ['unconfirmed', 'accepted'],
    ],
    [
      'more results than rows',
      () => ({ body: { results: done('7', '8', '9', '102') } }),
      ['unconfirmed', 'accepted'],
    ],
    ['one row twice', () => ({ body: { results: done('101', '101') } }), ['accepted', 'unconfirmed']],
    ['207 with two empty lists', () => ({ status: 207, body: { results: [], errors: [] } }), bothOpen()],
    ['a page in HTML', () => ({ body: html }), bothOpen()],
    ['an empty body', () => ({ body: undefined }), bothOpen()],
    ['204', () => ({ status: 204, body: '' }), bothOpen()],
    ['null', () => ({ body: null }), bothOpen()],
    ['a list', () => ({ body: done('101', '102') }), bothOpen()],
    ['results that are no list', () => ({ body: { results: { id: '101' } } }), bothOpen()],
    ['results without ids', () => ({ body: { results: [null, {}, 'x'] } }), bothOpen()],
    [
      'the error of another object',
      () => ({ status: 207, body: { results: [], errors: [{ ...notFound, context: { ids: ['999'] } }] } }),
      bothOpen(),
    ],
  ];
  for (const [name, answer, expected] of cases) {
    test(name, async () => {
      const crm = scriptedHubspot(answer);
      assert.deepEqual(await outcomes(crm, ['101', '102']), expected);
      assert.equal(crm.writes.length, 1, 'the answer is enough');
    });
  }

  test('an error without a row is found by sending the open rows again', async () => {
    const crm = scriptedHubspot((rows) => {
      const bad = rows.some(({ id }) => id === '102');
      const results = rows.length === 1 && !bad ? done(rows[0]!.id) : [];
      return { status: 207, body: { results, errors: bad ? [invalid] : [] } };
    });
    assert.deepEqual(await outcomes(crm, ['101', '102']), ['accepted', 'VALIDATION_ERROR']);
  });

  test('only an error that names an object says that the object is deleted', async () => {
    const bodies: [object, boolean][] = [
      [{ ...notFound, message: 'Unable to infer object type' }, false],
      [{ ...notFound, context: { ids: ['999'] } }, false],
      [{ ...notFound, context: { ids: ['101'] } }, true],
      [{ ...notFound, message: 'No object with id 101' }, true],
    ];
    for (const [body, deleted] of bodies) {
      const { api } = scriptedHubspot(() => ({ status: 404, body }));
      const [result] = await api.write('contacts', [{ id: '101', properties: {} }]);
      assert.equal(result?.status === 'refused' && result.deleted, deleted, JSON.stringify(body));
    }
  });

  test('no answer of any shape accepts a row that is not in its results', async () => {
    const random = new Random('answers');
    const ids = ['1', '2', '3', '4'];
    const some = () => [...ids, '9', 'x'].filter(() => random.chance(0.4));
    for (let round = 0; round < 300; round++) {
      const named = new Set<string>();
      const crm = scriptedHubspot((rows) => {
        const results = some();
        for (const id of results) named.add(id);
        const context = random.pick([
          { ids: some() },
          { objectWriteTraceId: rows.filter(() => random.chance(0.3)).map((row) => row.objectWriteTraceId) },
          {},
          null,
          'text',
        ]);
        const errors = random.pick<unknown>([[{ ...invalid, context }], null, [null], 'none', []]);
        return { status: 207, body: { results: done(...results), errors } };
      });
      const results = await outcomes(crm, ids);
      results.forEach((result, index) => {
        assert.ok(result !== 'accepted' || named.has(ids[index]!), `round ${round}: ${results.join()}`);
      });
    }
  });
});

describe('Salesforce: a row is accepted only when a success has its id', () => {
  const [one, two] = ['0035g000001AbCdAAK', '0035g000001aBcDAA1'].map((id) => fullSalesforceId(id)) as [
    string,
    string,
  ];
  const success = (id: string) => ({ id, success: true, errors: [] });
  const failure = (statusCode: string) => ({
    success: false,
    errors: [{ statusCode, message: 'No', fields: [] }],
  });
  const bad = 'INVALID_EMAIL_ADDRESS';
  const cases: [string, (rows: WrittenRow[]) => Answer, string[]][] = [
    ['both in order', () => ({ body: [success(one), success(two)] }), ['accepted', 'accepted']],
    ['a failure at its place', () => ({ body: [success(one), failure(bad)] }), ['accepted', bad]],
    ['another order', () => ({ body: [success(two), success(one)] }), ['accepted', 'accepted']],
    ['a shorter list', () => ({ body: [success(two)] }), ['unconfirmed', 'accepted']],
    [
      'a longer list',
      () => ({ body: [success(one), success(one), success(one)] }),
      ['accepted', 'unconfirmed'],
    ],
    ['one row twice', () => ({ body: [success(one), success(one)] }), ['accepted', 'unconfirmed']],
    [
      'another object',
      () => ({ body: [success('0035g000009ZZZZAAA'), success(two)] }),
      ['unconfirmed', 'accepted'],
    ],
    [
      'a success without an id',
      () => ({ body: [{ success: true }, success(two)] }),
      ['unconfirmed', 'accepted'],
    ],
    [
      'a success in words',
      () => ({ body: [{ id: one, success: 'true' }, success(two)] }),
      ['UNKNOWN_EXCEPTION', 'accepted'],
    ],
    ['an empty list', () => ({ body: [] }), bothOpen()],
    ['a page in HTML', () => ({ body: html }), bothOpen()],
    ['an empty body', () => ({ body: undefined }), bothOpen()],
    ['an object', () => ({ body: { success: true, id: one } }), bothOpen()],
    ['null in the list', () => ({ body: [null, null] }), bothOpen()],
  ];
  for (const [name, answer, expected] of cases) {
    test(name, async () => {
      assert.deepEqual(await outcomes(scriptedSalesforce(answer), [one, two]), expected);
    });
  }

  test('a failure in a list of another order belongs to no place: the open row is sent alone', async () => {
    const crm = scriptedSalesforce((rows) =>
      rows.length > 1 ? { body: [failure(bad), success(one)] } : { body: [failure(bad)] },
    );
    assert.deepEqual(await outcomes(crm, [one, two]), ['accepted', bad]);
    assert.deepEqual(
      crm.writes.map((rows) => rows.map(({ id }) => id)),
      [[one, two], [two]],
    );
  });
});

describe('a batch that is refused as a whole', () => {
  const contact = (id: string) =>
    linked('contact', 'contacts', id, { email: `${id}@good.example`, title: id });
  const invalidEmail = { isValid: false, message: 'Email is invalid', error: 'INVALID_EMAIL', name: 'email' };
  const written = (rows: WrittenRow[]) => ({ body: { results: rows.map(({ id }) => ({ id })) } });
  const refused = (body: object) => ({
    status: 400,
    body: { status: 'error', category: 'VALIDATION_ERROR', ...body },
  });
  const bodies: [string, (row: WrittenRow) => object][] = [
    ['validationResults[].id', ({ id }) => ({ validationResults: [{ ...invalidEmail, id }] })],
    [
      'validationResults[].id as a number',
      ({ id }) => ({ validationResults: [{ ...invalidEmail, id: Number(id) }] }),
    ],
    [
      'context.ids',
      ({ id }) => ({ context: { ids: [id] }, errors: [{ message: 'Email is invalid', in: 'email' }] }),
    ],
    [
      'a trace id',
      ({ objectWriteTraceId }) => ({
        errors: [
          { message: 'Email is invalid', in: 'email', context: { objectWriteTraceId: [objectWriteTraceId] } },
        ],
      }),
    ],
    ['nothing', () => ({ validationResults: [invalidEmail] })],
  ];
  for (const [how, body] of bodies) {
    test(`names its row by ${how}: the innocent rows go up untouched, once`, async () => {
      const crm = scriptedHubspot((rows) => {
        const bad = rows.find(({ id }) => id === '103');
        return bad ? refused(body(bad)) : written(rows);
      });
      const ids = ['101', '102', '103', '104', '105'];
      const results = await crm.connector.push(ids.map(contact), { force: true });
      assert.deepEqual(
        results.map(({ objects }) => objects[0]?.outcome),
        ['synced', 'synced', 'failed', 'synced', 'synced'],
      );
      assert.equal(results[2]?.objects[0]?.unsyncedFields[0]?.message, 'Email is invalid');
      if (how !== 'nothing') assert.equal(crm.writes.length, 2, 'the innocent rows go in one request');
      const taken = crm.writes.filter((rows) => !rows.some(({ id }) => id === '103')).flat();
      assert.deepEqual(taken.map(({ id }) => id).sort(), ['101', '102', '104', '105']);
      for (const row of taken) assert.equal(row.properties['email'], `${row.id}@good.example`);
    });
  }

  for (const [name, answer] of [
    ['a limit', { status: 429 }],
    ['a gateway', { status: 502, body: html }],
  ] as const) {
    test(`${name} between the requests: what was written stays written, only the rest waits`, async () => {
      const crm: ScriptedCrm = scriptedHubspot((rows) => {
        if (rows.length > 2) return refused({ validationResults: [invalidEmail] });
        return rows.some(({ id }) => id === '101') ? written(rows) : answer;
      });
      const ids = ['101', '102', '103', '104'];
      const results = await crm.connector.push(ids.map(contact), { force: true });
      assert.deepEqual(
        results.map(({ status }) => status),
        ['done', 'done', 'defer', 'defer'],
      );
    });

    test(`${name} after a first refusal: the other records are done`, async () => {
      let round = 0;
      const crm = scriptedHubspot((rows) => {
        if (round++ > 0) return answer;
        const named = { ...invalidEmail, name: 'jobtitle', id: '102' };
        const context = { ids: ['102'] };
        const results = rows.filter(({ id }) => id === '101');
        return { status: 207, body: { results, errors: [{ context, validationResults: [named] }] } };
      });
      const results = await crm.connector.push(['101', '102'].map(contact), { force: true });
      assert.deepEqual(
        results.map(({ status }) => status),
        ['done', 'defer'],
      );
    });
  }

  test('in Salesforce, too: rolled back because of a neighbour, or 400 for the collection', async () => {
    const ids = ['0035g000001AbCd', '0035g000001aBcD', '0035g000001abcd'].map(fullSalesforceId);
    const error = { statusCode: 'INVALID_EMAIL_ADDRESS', message: 'Email: invalid', fields: ['Email'] };
    const rolledBack = {
      statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      message: 'Rolled back',
      fields: [],
    };
    const success = ({ id }: WrittenRow) => ({ id, success: true, errors: [] });
    const scripts = [
      (rows: WrittenRow[]) =>
        rows.map((row) => ({ success: false, errors: [row.id === ids[1] ? error : rolledBack] })),
      () => undefined,
    ];
    for (const script of scripts) {
      const crm = scriptedSalesforce((rows) => {
        if (!rows.some(({ id }) => id === ids[1])) return { body: rows.map(success) };
        const body = script(rows);
        return body ? { body } : { status: 400, body: [{ ...error, errorCode: error.statusCode }] };
      });
      assert.deepEqual(await outcomes(crm, ids), ['accepted', 'INVALID_EMAIL_ADDRESS', 'accepted']);
    }
  });

  test('two records that are linked to one object are not in one request', async () => {
    const crm = scriptedHubspot(written);
    const results = await crm.connector.push([contact('101'), contact('101')], { force: true });
    assert.deepEqual(
      results.map(({ objects }) => objects[0]?.outcome),
      ['synced', 'synced'],
    );
    assert.deepEqual(
      crm.writes.map((rows) => rows.length),
      [1, 1],
    );
  });
});

describe('an error that only names fields in an odd place: each field its own error, the rest goes up', () => {
  const list = [
    {
      isValid: false,
      message: 'KITCHEN was not one of the allowed options',
      error: 'INVALID_OPTION',
      name: 'department',
    },
    { isValid: false, message: 'Too long', error: 'INVALID_LENGTH', name: 'jobtitle' },
  ];
  const text = `Property values were not valid: ${JSON.stringify(list)}`;
  const inContext = (error: string, name: string | string[]) => ({
    message: error,
    code: 'INVALID_OPTION',
    context: { propertyName: name },
  });
  const bodies: [string, object, string[]][] = [
    ['JSON text in the message', { message: text }, ['department', 'title']],
    ['JSON text in the message of an inner error', { errors: [{ message: text }] }, ['department', 'title']],
    [
      'JSON text with quotes that are not escaped',
      { message: text.replace('KITCHEN', 'The value "KITCHEN"') },
      ['department', 'title'],
    ],
    ['JSON text that was cut', { message: text.slice(0, -20) }, ['department']],
    [
      'context.propertyName alone',
      { message: 'Bad', context: { propertyName: ['department'] } },
      ['department'],
    ],
    [
      'context.propertyName of each error',
      { errors: [inContext('one', ['department']), inContext('two', 'jobtitle')] },
      ['department', 'title'],
    ],
    [
      'context.propertyName with several names',
      { errors: [inContext('both', ['department', 'jobtitle'])] },
      ['department', 'title'],
    ],
  ];
  for (const [where, body, expected] of bodies) {
    test(where, async () => {
      const crm = scriptedHubspot((rows) =>
        'department' in rows[0]!.properties
          ? { status: 400, body: { status: 'error', category: 'VALIDATION_ERROR', ...body } }
          : 'jobtitle' in rows[0]!.properties && expected.includes('title')
            ? { status: 500 }
            : { body: { results: [{ id: '101' }] } },
      );
      const fields = { email: 'a@b.example', city: 'Graz', department: 'Kitchen', title: 'Cook' };
      const [result] = await crm.connector.push([linked('contact', 'contacts', '101', fields)], {
        force: true,
      });
      const object = result?.objects[0];
      assert.equal(object?.outcome, 'partial');
      assert.deepEqual(object?.unsyncedFields.map(({ name }) => name).sort(), expected);
      for (const { message } of object?.unsyncedFields ?? []) assert.doesNotMatch(message ?? '', /[{}]/);
      assert.deepEqual(crm.writes.at(-1)?.[0]?.properties['city'], 'Graz');
    });
  }
});

describe('an answer about the connection, not about rows', () => {
  const write = ({ api }: ScriptedCrm) => api.write('contacts', [{ id: '101', properties: {} }]);
  const hubspot = (answer: Answer) => write(scriptedHubspot(() => answer));
  const salesforce = (answer: Answer) => write(scriptedSalesforce(() => answer));
  const oauth = { error: 'invalid_grant', error_description: 'expired access/refresh token' };
  const signedOut: [string, () => Promise<unknown>, string, RegExp][] = [
    [
      'Salesforce INVALID_SESSION_ID',
      () =>
        salesforce({
          status: 401,
          body: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }],
        }),
      'INVALID_SESSION_ID',
      /^Session expired or invalid$/,
    ],
    [
      'HubSpot EXPIRED_AUTHENTICATION',
      () =>
        hubspot({
          status: 401,
          body: { status: 'error', message: 'The OAuth token expired', category: 'EXPIRED_AUTHENTICATION' },
        }),
      'EXPIRED_AUTHENTICATION',
      /^The OAuth token expired$/,
    ],
    [
      'invalid_grant of Salesforce',
      () => salesforce({ status: 400, body: oauth }),
      'invalid_grant',
      /refresh token/,
    ],
    [
      'invalid_grant of HubSpot',
      () => hubspot({ status: 400, body: oauth }),
      'invalid_grant',
      /refresh token/,
    ],
    [
      'BAD_REFRESH_TOKEN',
      () =>
        hubspot({
          status: 400,
          body: { status: 'BAD_REFRESH_TOKEN', message: 'missing or invalid refresh token' },
        }),
      'BAD_REFRESH_TOKEN',
      /invalid refresh token/,
    ],
    ['401 with a page', () => salesforce({ status: 401, body: html }), 'HTTP_401', /^Salesforce answered/],
  ];
  for (const [name, push, code, words] of signedOut) {
    test(`${name}: signed out, with code and words, not to be tried again`, async () => {
      await assert.rejects(push, (error: SignedOutError) => {
        assert.ok(error instanceof SignedOutError, String(error));
        assert.deepEqual([error.syncError.code, error.syncError.retryable], [code, false]);
        assert.match(error.syncError.message, words);
        return true;
      });
    });
  }

  for (const [crm, push] of Object.entries({ hubspot, salesforce })) {
    for (const status of [500, 502, 503, 504]) {
      for (const body of [html, '', undefined, null, 'upstream connect error', { message: html }]) {
        test(`${crm} ${status} with ${JSON.stringify(body)}: temporary, without markup`, async () => {
          await assert.rejects(push({ status, body }), (error: CrmAnswerError) => {
            assert.ok(error instanceof CrmAnswerError, String(error));
            assert.deepEqual([error.syncError.code, error.syncError.retryable], [`HTTP_${status}`, true]);
            assert.doesNotMatch(error.syncError.message, /[<>]|undefined|JSON/);
            return true;
          });
        });
      }
    }
    test(`${crm} 429 and 503 with Retry-After pause the CRM, whatever the body`, async () => {
      for (const status of [429, 503]) {
        await assert.rejects(
          push({ status, headers: { 'retry-after': '7' }, body: html }),
          (error: RateLimitedError) => {
            assert.ok(error instanceof RateLimitedError, String(error));
            const wait = error.retryAt.getTime() - Date.now();
            assert.ok(wait > 6000 && wait <= 7000, String(wait));
            assert.doesNotMatch(error.syncError.message, /</);
            return true;
          },
        );
      }
    });
    test(`${crm} 403 keeps its words and is not tried again`, async () => {
      const body = { message: 'Missing scope', category: 'MISSING_SCOPES', errorCode: 'MISSING_SCOPES' };
      await assert.rejects(push({ status: 403, body }), (error: CrmAnswerError) => {
        const { code, message, retryable } = error.syncError;
        assert.deepEqual([code, message, retryable], ['MISSING_SCOPES', 'Missing scope', false]);
        return true;
      });
    });
  }
});

describe('the two forms of a Salesforce id', () => {
  test('15 characters become 18, and the case of the suffix does not matter', () => {
    // Examples of Salesforce's documentation and of real orgs.
    assert.equal(fullSalesforceId('001A0000006Vm9r'), '001A0000006Vm9rIAC');
    assert.equal(fullSalesforceId('001A0000006Vm9rIAC'), '001A0000006Vm9rIAC');
    assert.equal(fullSalesforceId('001A0000006Vm9riac'), '001A0000006Vm9rIAC');
    assert.notEqual(fullSalesforceId('001A0000006vm9r'), fullSalesforceId('001A0000006Vm9r'));
    for (const other of ['', '101', '00G5', '001A0000006Vm9', 'constructor', '001A0000006Vm9é']) {
      assert.equal(fullSalesforceId(other), other);
    }
  });

  const short = '0035g000001AbCd';
  const forms = [
    short,
    fullSalesforceId(short),
    fullSalesforceId(short)
      .toLowerCase()
      .replace(/^.{15}/, short),
  ];
  for (const id of forms) {
    test(`a link to ${id} reads and confirms the object that the CRM names by 18 characters`, async () => {
      const crm = scriptedSalesforce(
        (rows) => ({
          body: rows.map((row) => ({ id: fullSalesforceId(row.id), success: true, errors: [] })),
        }),
        { [id]: { Phone: '+4930123456', LastName: 'Kim' } },
      );
      const fields = { lastName: 'Kim', email: 'a@b.example', phone: '+81312345678' };
      const record = linked('contact', 'Contact', id, fields, { Phone: '+1555' });
      const [result] = await crm.connector.push([record], { force: true });
      const object = result?.objects[0];
      assert.equal(object?.outcome, 'partial');
      // Somebody changed the value in the CRM: the rule keeps it.
      assert.deepEqual(
        object?.unsyncedFields.map(({ name, cause, inCrm }) => [name, cause, inCrm]),
        [['phone', 'conflict', '+4930123456']],
      );
      assert.equal('Phone' in crm.writes[0]![0]!.properties, false);
    });
  }

  test('ids that differ only in case are two objects', async () => {
    const [upper, lower] = [short, short.toLowerCase()];
    const crm = scriptedSalesforce(() => ({
      body: [{ id: fullSalesforceId(upper), success: true, errors: [] }],
    }));
    assert.deepEqual(await outcomes(crm, [upper, lower]), ['accepted', 'unconfirmed']);
  });
});

/** Both rows are in neither list. */
function bothOpen(): string[] {
  return ['unconfirmed', 'unconfirmed'];
}
