// The connectors against the stand-in CRMs: each kind of answer, and what is made of it field by field.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type {
  Connector,
  ObjectResult,
  PushRecord,
  PushResult,
} from '../../../demo/server/connectors/connector.ts';
import { RateLimitedError } from '../../../demo/server/connectors/connector.ts';
import { createConnectors, type Sandboxes } from '../../../demo/server/connectors/create-connectors.ts';
import type { Db } from '../../../demo/server/database/open-database.ts';
import type { FieldValues, RecordType } from '../../../demo/server/model/field-types.ts';
import { HubspotSandbox } from '../../../demo/server/sandbox/hubspot-sandbox.ts';
import { SalesforceSandbox } from '../../../demo/server/sandbox/salesforce-sandbox.ts';
import { loadPushRecords } from '../../../demo/server/sync/load-push-records.ts';
import { singleLinks, type FoundLink } from '../support/find-link.ts';
import { giveHostBack, takeHost } from '../support/shared-host.ts';
import { type TestHost } from '../support/test-host.ts';

let host: TestHost;
let db: Db;
let sandboxes: Sandboxes;
let hubspot: Connector;
let salesforce: Connector;

before(async () => {
  host = await takeHost();
  db = host.database.db;
  sandboxes = {
    hubspot: new HubspotSandbox(db, { limited: false }),
    salesforce: new SalesforceSandbox(db, { limited: false }),
  };
  const [first, second] = createConnectors(db, sandboxes, { batchSize: { hubspot: 100, salesforce: 200 } });
  assert.ok(first && second);
  [hubspot, salesforce] = [first, second];
});
after(giveHostBack);

/** Links are used up, so that tests do not meet. */
const taken = new Map<string, number>();
async function fresh(objectType: string): Promise<FoundLink> {
  const skip = taken.get(objectType) ?? 0;
  taken.set(objectType, skip + 1);
  const found = (await singleLinks(db, objectType, 'synced', skip + 1))[skip];
  assert.ok(found);
  return found;
}

async function record(
  connector: Connector,
  type: RecordType,
  link: FoundLink,
  edit: FieldValues,
): Promise<PushRecord> {
  const [loaded] = await loadPushRecords(db, connector.provider, [{ type, id: link.recordId }]);
  assert.ok(loaded);
  return { ...loaded, fields: { ...loaded.fields, ...edit } };
}

async function push(
  connector: Connector,
  type: RecordType,
  link: FoundLink,
  edit: FieldValues,
): Promise<PushResult> {
  const [result] = await connector.push([await record(connector, type, link, edit)], { force: true });
  assert.ok(result);
  return result;
}

async function pushed(
  connector: Connector,
  objectType: string,
  edit: FieldValues,
): Promise<ObjectResult & { link: FoundLink }> {
  const link = await fresh(objectType);
  const type = objectType === 'companies' || objectType === 'Account' ? 'account' : 'contact';
  const result = await push(connector, type, link, edit);
  assert.equal(result.status, 'done');
  const [object] = result.objects;
  assert.ok(object);
  return { ...object, link };
}

function unsynced({ unsyncedFields }: ObjectResult, name: string): ObjectResult['unsyncedFields'][number] {
  const field = unsyncedFields.find((candidate) => candidate.name === name);
  assert.ok(field, `${name} is not among ${unsyncedFields.map((one) => one.name).join(', ')}`);
  return field;
}

async function stored(
  provider: 'hubspot' | 'salesforce',
  { objectId }: FoundLink,
): Promise<Record<string, unknown>> {
  const object = (await sandboxes[provider].objects.find([objectId])).get(objectId);
  assert.ok(object);
  return object.properties;
}

describe('Salesforce', () => {
  test('takes a record: all fields synced, and the object holds them', async () => {
    const result = await pushed(salesforce, 'Contact', {
      title: 'Astronaut',
      newsletter: false,
      interests: ['Pricing', 'Security'],
    });
    assert.equal(result.outcome, 'synced');
    assert.match(result.reason, /^All \d+ fields synced$/);
    assert.equal(result.error, undefined);
    const properties = await stored('salesforce', result.link);
    assert.equal(properties['Title'], 'Astronaut');
    assert.equal(properties['Newsletter__c'], false);
    assert.equal(properties['Interests__c'], 'Pricing;Security');
  });

  test('INVALID_EMAIL_ADDRESS fails the record: a contact is nothing without its address', async () => {
    const result = await pushed(salesforce, 'Contact', { email: 'Not a real email address' });
    assert.equal(result.outcome, 'failed');
    assert.deepEqual(result.error, {
      code: 'INVALID_EMAIL_ADDRESS',
      message: 'Email: invalid email address: Not a real email address',
      retryable: false,
      retryAt: null,
    });
    const email = unsynced(result, 'email');
    assert.equal(email.cause, 'rejected');
    assert.equal(email.sent, 'Not a real email address');
    assert.equal(email.inCrm, (await stored('salesforce', result.link))['Email']);
    assert.deepEqual(result.syncedFields, []);
    assert.equal(result.reason, 'Salesforce refused the record because of E-mail');
  });

  test('a refused record tells of its other changes, too', async () => {
    const result = await pushed(salesforce, 'Contact', { email: 'x@', title: 'New title' });
    assert.equal(unsynced(result, 'title').cause, 'other');
    assert.equal(result.unsyncedFields.length, 2);
  });

  test('REQUIRED_FIELD_MISSING', async () => {
    const result = await pushed(salesforce, 'Account', { industry: null });
    assert.equal(result.outcome, 'failed');
    assert.equal(result.error?.code, 'REQUIRED_FIELD_MISSING');
    assert.equal(result.error?.message, 'Required fields are missing: [Industry]');
    assert.equal(unsynced(result, 'industry').sent, null);
  });

  test('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST leaves the field out: partial', async () => {
    const result = await pushed(salesforce, 'Account', { tier: 'Diamond', employees: 4711 });
    assert.equal(result.outcome, 'partial');
    assert.match(result.reason, /^1 of \d+ fields did not sync$/);
    const tier = unsynced(result, 'tier');
    assert.equal(tier.cause, 'rejected');
    assert.equal(tier.message, 'Tier: bad value for restricted picklist field: Diamond');
    const properties = await stored('salesforce', result.link);
    assert.equal(tier.inCrm, properties['Tier__c']);
    assert.equal(properties['NumberOfEmployees'], 4711);
    assert.equal(result.error?.code, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST');
  });

  test('STRING_TOO_LONG', async () => {
    const city = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';
    const result = await pushed(salesforce, 'Account', { city });
    assert.equal(result.outcome, 'partial');
    assert.equal(unsynced(result, 'city').cause, 'too_long');
    assert.equal(result.error?.message, `Billing City: data value too large: ${city} (max length=40)`);
  });

  test('INVALID_FIELD_FOR_INSERT_UPDATE names its field only in the text', async () => {
    const result = await pushed(salesforce, 'Account', { creditLimit: 5000 });
    assert.equal(result.outcome, 'partial');
    const field = unsynced(result, 'creditLimit');
    assert.equal(field.cause, 'no_permission');
    assert.equal(field.inCrm, null);
    assert.equal(field.currency?.length, 3);
    assert.match(
      field.message ?? '',
      /^Unable to create\/update fields: Credit_Limit__c\. Please check the security settings/,
    );
  });

  test('several refusals one after the other end in one result', async () => {
    const result = await pushed(salesforce, 'Account', {
      creditLimit: 1,
      tier: 'Wood',
      city: 'x'.repeat(41),
    });
    assert.equal(result.outcome, 'partial');
    assert.deepEqual(result.unsyncedFields.map((field) => field.cause).sort(), [
      'no_permission',
      'rejected',
      'too_long',
    ]);
  });

  test('a field that the CRM calculates is not sent: read_only', async () => {
    const result = await pushed(salesforce, 'Account', { parkedUntil: '2027-01-31' });
    assert.equal(result.outcome, 'partial');
    assert.equal(unsynced(result, 'parkedUntil').cause, 'read_only');
    assert.equal('Parked_Until__c' in (await stored('salesforce', result.link)), false);
  });

  test('a custom field without a counterpart: not_mapped, and nothing is known of the CRM’s side', async () => {
    const result = await pushed(salesforce, 'Account', { npsScore: 0 });
    const field = unsynced(result, 'npsScore');
    assert.equal(field.cause, 'not_mapped');
    assert.equal(field.sent, 0);
    assert.equal('inCrm' in field, false);
  });

  test('a look-up to a record that is not in the CRM', async () => {
    const result = await pushed(salesforce, 'Contact', { account: { id: 'acc_none', label: 'Nowhere Ltd' } });
    assert.equal(unsynced(result, 'account').cause, 'other');
    assert.equal(unsynced(result, 'account').message, 'Nowhere Ltd is not linked to Salesforce.');
  });

  test('a value that somebody changed in the CRM stands: conflict', async () => {
    const link = await fresh('Contact');
    await sandboxes.salesforce.objects.write([{ id: link.objectId, properties: { Phone: '+4930123456' } }]);
    const result = await push(salesforce, 'contact', link, { phone: '+81312345678' });
    assert.equal(result.status, 'done');
    const phone = unsynced(result.objects[0]!, 'phone');
    assert.equal(phone.cause, 'conflict');
    assert.equal(phone.inCrm, '+4930123456');
    assert.equal((await stored('salesforce', link))['Phone'], '+4930123456');
  });

  test('a cleared value is sent as null and clears', async () => {
    const result = await pushed(salesforce, 'Contact', { title: null });
    assert.equal(result.outcome, 'synced');
    assert.equal(result.syncedFields.find((field) => field.name === 'title')?.sent, null);
    assert.equal((await stored('salesforce', result.link))['Title'], null);
  });

  test('UNABLE_TO_LOCK_ROW is temporary, and passes when the lock is gone', async () => {
    const link = await fresh('Contact');
    await sandboxes.salesforce.objects.lock(link.objectId, 'Ines', 60_000);
    const locked = await push(salesforce, 'contact', link, { title: 'Locked out' });
    assert.equal(locked.status, 'defer');
    assert.equal(locked.error.code, 'UNABLE_TO_LOCK_ROW');
    assert.equal(locked.error.message, 'unable to obtain exclusive access to this record');
    assert.equal(locked.error.retryable, true);
    assert.equal(locked.objects[0]?.outcome, 'failed');
    await sandboxes.salesforce.objects.unlock(link.objectId);
    assert.equal((await push(salesforce, 'contact', link, { title: 'Locked out' })).status, 'done');
  });

  test('ENTITY_IS_DELETED', async () => {
    const link = await fresh('Contact');
    await sandboxes.salesforce.objects.delete([link.objectId], new Date());
    const result = await push(salesforce, 'contact', link, {});
    assert.equal(result.status, 'done');
    assert.equal(result.objects[0]?.outcome, 'failed');
    assert.equal(result.objects[0]?.error?.code, 'ENTITY_IS_DELETED');
    assert.equal(result.objects[0]?.deleted, true);
  });

  test('DUPLICATES_DETECTED, also between two records of one push', async () => {
    const email = 'shared@twins.example';
    const twins = [await fresh('Contact'), await fresh('Contact')];
    const records = await Promise.all(twins.map((link) => record(salesforce, 'contact', link, { email })));
    const results = await salesforce.push(records, { force: true });
    assert.deepEqual(
      results.map((result) => result.objects[0]?.outcome),
      ['synced', 'failed'],
    );
    const error = results[1]?.objects[0]?.error;
    assert.deepEqual(
      [error?.code, error?.message, error?.retryable],
      ['DUPLICATES_DETECTED', 'Use one of these records?', false],
    );
  });

  test('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY keeps the trace as the CRM worded it', async () => {
    const result = await pushed(salesforce, 'Contact', { seats: -1 });
    assert.equal(result.outcome, 'failed');
    assert.equal(result.error?.code, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY');
    assert.match(result.error?.message ?? '', /BeforeUpdate\n\ncaused by: .*\n\nClass\.SeatGuard/);
    assert.equal(result.reason, 'Salesforce refused the record');
  });

  test('a bad record does not spoil its neighbours', async () => {
    const links = [await fresh('Contact'), await fresh('Contact'), await fresh('Contact')];
    const edits: FieldValues[] = [{ title: 'a' }, { email: 'x@' }, { title: 'c' }];
    const records = await Promise.all(
      links.map((link, index) => record(salesforce, 'contact', link, edits[index]!)),
    );
    const results = await salesforce.push(records, { force: true });
    assert.deepEqual(
      results.map((result) => result.objects[0]?.outcome),
      ['synced', 'failed', 'synced'],
    );
  });

  test('the wire: 200 although all failed, results in order, statusCode for the code', async () => {
    const link = await fresh('Contact');
    const response = await sandboxes.salesforce.handle({
      method: 'PATCH',
      path: '/services/data/v62.0/composite/sobjects',
      body: {
        allOrNone: false,
        records: [{ attributes: { type: 'Contact' }, id: link.objectId, Email: 'x@' }],
      },
    });
    assert.equal(response.status, 200);
    assert.deepEqual(response.body, [
      {
        success: false,
        errors: [
          {
            statusCode: 'INVALID_EMAIL_ADDRESS',
            message: 'Email: invalid email address: x@',
            fields: ['Email'],
          },
        ],
      },
    ]);
  });

  test('REQUEST_LIMIT_EXCEEDED: the concurrent limit passes in moments', async () => {
    const limited = new SalesforceSandbox(db, { limited: true, perSecond: 0.01, burst: 1 });
    const [, connector] = createConnectors(
      db,
      { ...sandboxes, salesforce: limited },
      { batchSize: { hubspot: 1, salesforce: 1 } },
    );
    await limited.useUpRateLimit(4);
    const link = await fresh('Contact');
    await assert.rejects(
      async () => connector?.push([await record(salesforce, 'contact', link, {})], { force: true }),
      (error: RateLimitedError) => {
        assert.equal(error.syncError.code, 'REQUEST_LIMIT_EXCEEDED');
        assert.equal(error.syncError.message, 'ConcurrentPerOrgLongTxn Limit exceeded.');
        assert.equal(error.syncError.retryable, true);
        const wait = error.retryAt.getTime() - Date.now();
        assert.ok(wait > 1000 && wait < 3000);
        return true;
      },
    );
  });
});

describe('HubSpot', () => {
  test('takes a record: values travel as strings, picklists as codes', async () => {
    const result = await pushed(hubspot, 'companies', {
      industry: 'Health care',
      employees: 17,
      isReference: false,
    });
    assert.equal(result.outcome, 'synced');
    const properties = await stored('hubspot', result.link);
    assert.equal(properties['industry'], 'HEALTH_CARE');
    assert.equal(properties['numberofemployees'], '17');
    assert.equal(properties['is_reference'], 'false');
  });

  test('an empty string clears', async () => {
    const result = await pushed(hubspot, 'companies', { description: 'x' });
    const cleared = await push(hubspot, 'account', result.link, { description: null });
    assert.equal(cleared.status, 'done');
    assert.equal((await stored('hubspot', result.link))['description'], '');
  });

  test('INVALID_OPTION leaves the field out, and shows both sides as the workspace words them', async () => {
    const result = await pushed(hubspot, 'companies', { tier: 'Diamond' });
    assert.equal(result.outcome, 'partial');
    const tier = unsynced(result, 'tier');
    assert.equal(tier.cause, 'rejected');
    assert.equal(tier.sent, 'Diamond');
    assert.ok(['Platinum', 'Gold', 'Silver', 'Bronze'].includes(String(tier.inCrm)), String(tier.inCrm));
    assert.match(
      result.error?.message ?? '',
      /^Diamond was not one of the allowed options: \[label: "Platinum"/,
    );
    assert.equal(result.error?.code, 'INVALID_OPTION');
  });

  test('an invalid e-mail address fails the contact', async () => {
    const result = await pushed(hubspot, 'contacts', { email: 'x@' });
    assert.equal(result.outcome, 'failed');
    assert.equal(result.error?.message, 'Email address x@ is invalid');
  });

  test('CONFLICT: the id of the other contact is only in the text', async () => {
    const other = await fresh('contacts');
    const email = String((await stored('hubspot', other))['email']);
    const result = await pushed(hubspot, 'contacts', { email: email.toUpperCase() });
    assert.equal(result.outcome, 'failed');
    assert.equal(result.error?.code, 'CONFLICT');
    assert.equal(result.error?.message, `Contact already exists. Existing ID: ${other.objectId}`);
  });

  test('a read-only property is known before it is sent', async () => {
    const result = await pushed(hubspot, 'companies', { creditLimit: 9000 });
    assert.equal(unsynced(result, 'creditLimit').cause, 'read_only');
  });

  test('a record that is left out by a rule is skipped with the rule’s words', async () => {
    const result = await pushed(hubspot, 'contacts', { status: 'Left company' });
    assert.equal(result.outcome, 'skipped');
    assert.equal(result.reason, 'Contacts who left their company are not sent to HubSpot');
  });

  test('an archived object is gone', async () => {
    const link = await fresh('contacts');
    await sandboxes.hubspot.objects.delete([link.objectId], new Date());
    const result = await push(hubspot, 'contact', link, {});
    assert.equal(result.status, 'done');
    assert.equal(result.objects[0]?.deleted, true);
    assert.equal(result.objects[0]?.error?.code, 'OBJECT_NOT_FOUND');
  });

  test('the wire: 207, and the trace id maps an error to its row', async () => {
    const [good, bad] = [await fresh('contacts'), await fresh('contacts')];
    const response = await sandboxes.hubspot.handle({
      method: 'POST',
      path: '/crm/v3/objects/contacts/batch/update',
      body: {
        inputs: [
          {
            id: bad.objectId,
            properties: { department: 'KITCHEN', nosuch: '1' },
            objectWriteTraceId: 'row-1',
          },
          { id: good.objectId, properties: { city: 'Graz' }, objectWriteTraceId: 'row-2' },
        ],
      },
    });
    assert.equal(response.status, 207);
    const body = response.body as {
      numErrors: number;
      results: { id: string }[];
      errors: {
        status: string;
        category: string;
        context: Record<string, string[]>;
        errors: { code: string; in: string }[];
      }[];
    };
    assert.deepEqual(
      body.results.map((result) => result.id),
      [good.objectId],
    );
    assert.equal(body.numErrors, 1);
    assert.deepEqual(body.errors[0]?.context['objectWriteTraceId'], ['row-1']);
    assert.deepEqual(
      body.errors[0]?.errors.map((error) => [error.code, error.in]),
      [
        ['INVALID_OPTION', 'department'],
        ['PROPERTY_DOESNT_EXIST', 'nosuch'],
      ],
    );
  });

  test('the wire: without trace ids one bad row refuses the whole batch', async () => {
    const [good, bad] = [await fresh('contacts'), await fresh('contacts')];
    const response = await sandboxes.hubspot.handle({
      method: 'POST',
      path: '/crm/v3/objects/contacts/batch/update',
      body: {
        inputs: [
          { id: good.objectId, properties: { city: 'Linz' } },
          { id: bad.objectId, properties: { department: 'KITCHEN' } },
        ],
      },
    });
    assert.equal(response.status, 400);
    const body = response.body as {
      validationResults: { error: string; name: string }[];
      correlationId: string;
    };
    assert.deepEqual(
      [body.validationResults[0]?.error, body.validationResults[0]?.name],
      ['INVALID_OPTION', 'department'],
    );
    assert.ok(body.correlationId);
    assert.notEqual((await stored('hubspot', good))['city'], 'Linz');
  });

  test('429: the answer’s Retry-After is honoured', async () => {
    const limited = new HubspotSandbox(db, { limited: true, perSecond: 0.25, burst: 1 });
    const [connector] = createConnectors(
      db,
      { ...sandboxes, hubspot: limited },
      { batchSize: { hubspot: 1, salesforce: 1 } },
    );
    await limited.useUpRateLimit(4);
    const link = await fresh('contacts');
    await assert.rejects(
      async () => connector?.push([await record(hubspot, 'contact', link, {})], { force: true }),
      (error: RateLimitedError) => {
        assert.ok(error instanceof RateLimitedError);
        assert.equal(error.syncError.code, 'SECONDLY');
        assert.equal(error.syncError.message, 'You have reached your secondly limit.');
        assert.ok(error.syncError.correlationId);
        const wait = error.retryAt.getTime() - Date.now();
        assert.ok(wait > 3000 && wait < 4100, String(wait));
        return true;
      },
    );
  });
});

describe('what did not change', () => {
  test('is skipped by the automatic sync, and pushed when a person asks', async () => {
    const link = await fresh('companies');
    const same = await record(hubspot, 'account', link, {});
    const [auto] = await hubspot.push([same], { force: false });
    assert.equal(auto?.objects[0]?.outcome, 'skipped');
    assert.equal(auto?.objects[0]?.reason, 'Nothing changed since the last push');
    const [manual] = await hubspot.push([same], { force: true });
    assert.equal(manual?.objects[0]?.outcome, 'synced');
  });

  test('is not skipped while something of it is missing in the CRM', async () => {
    const [link] = await singleLinks(db, 'companies', 'partial', 1);
    assert.ok(link);
    const [result] = await hubspot.push([await record(hubspot, 'account', link, {})], { force: false });
    assert.equal(result?.objects[0]?.outcome, 'partial');
  });
});
