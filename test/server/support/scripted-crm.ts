// A CRM that answers writes as a test says, and connectors on it. Reads find each object, with no values.
import { CrmConnector } from '../../../demo/server/connectors/crm-connector.ts';
import type { PushRecord } from '../../../demo/server/connectors/connector.ts';
import type { CrmApi } from '../../../demo/server/connectors/crm-api.ts';
import { HubspotApi } from '../../../demo/server/connectors/hubspot-api.ts';
import { hubspotMappings } from '../../../demo/server/connectors/hubspot-mapping.ts';
import { SalesforceApi } from '../../../demo/server/connectors/salesforce-api.ts';
import { fullSalesforceId } from '../../../demo/server/connectors/salesforce-id.ts';
import { salesforceMappings } from '../../../demo/server/connectors/salesforce-mapping.ts';
import type { Db } from '../../../demo/server/database/open-database.ts';
import type { FieldValues, RecordType } from '../../../demo/server/model/field-types.ts';
import type { CrmRequest, CrmResponse } from '../../../demo/server/sandbox/transport.ts';

export interface WrittenRow {
  id: string;
  objectWriteTraceId: string;
  properties: Record<string, unknown>;
}

export interface ScriptedCrm {
  api: CrmApi;
  connector: CrmConnector;
  /** The rows of each write request. */
  writes: WrittenRow[][];
}

export type Answer = Partial<CrmResponse>;

/** What the CRM holds, by id. */
type Held = Record<string, Record<string, string | number | boolean | null>>;

export function scriptedHubspot(answer: (rows: WrittenRow[]) => Answer, held: Held = {}): ScriptedCrm {
  const writes: WrittenRow[][] = [];
  const api = new HubspotApi(async ({ path, body }: CrmRequest) => {
    const { inputs } = (body ?? { inputs: [] }) as { inputs: WrittenRow[] };
    if (!path.endsWith('/update')) {
      return ok({ results: inputs.map(({ id }) => ({ id, properties: held[id] ?? {} })) });
    }
    writes.push(inputs);
    return { ...ok(undefined), ...answer(inputs) };
  });
  const options = { provider: 'hubspot', name: 'HubSpot', mappings: hubspotMappings, api };
  const format = { allStrings: true, codedPicklists: true, idKey: (id: string) => id };
  return { api, writes, connector: connector({ ...options, format }) };
}

export function scriptedSalesforce(answer: (rows: WrittenRow[]) => Answer, held: Held = {}): ScriptedCrm {
  const writes: WrittenRow[][] = [];
  const api = new SalesforceApi(async ({ method, path, body }: CrmRequest) => {
    if (path.endsWith('/describe')) return ok({ fields: [] });
    if (method === 'POST') {
      const { ids } = body as { ids: string[] };
      return ok(ids.map((id) => ({ Id: fullSalesforceId(id), ...held[id] })));
    }
    const { records } = body as { records: ({ id: string } & Record<string, unknown>)[] };
    const rows = records.map(({ id, ...properties }) => ({ id, properties, objectWriteTraceId: '' }));
    writes.push(rows);
    return { ...ok(undefined), ...answer(rows) };
  });
  const options = { provider: 'salesforce', name: 'Salesforce', mappings: salesforceMappings, api };
  const format = { allStrings: false, codedPicklists: false, idKey: fullSalesforceId };
  return { api, writes, connector: connector({ ...options, format }) };
}

function connector(
  options: Pick<
    ConstructorParameters<typeof CrmConnector>[1],
    'provider' | 'name' | 'api' | 'mappings' | 'format'
  >,
): CrmConnector {
  // Records without an account need no database.
  return new CrmConnector(undefined as unknown as Db, {
    ...options,
    batchSize: 100,
    requestsPerSecond: 10,
    objectUrl: () => '',
  });
}

function ok(body: unknown): CrmResponse {
  return { status: 200, headers: {}, body };
}

/** A record that is linked to one object. */
export function linked(
  type: RecordType,
  objectType: string,
  objectId: string,
  fields: FieldValues,
  lastSent: FieldValues | null = null,
): PushRecord {
  const object = { linkId: 1, objectType, objectId, lastSent, lastOutcome: null };
  return { type, id: `of ${objectId}`, fields, objects: [object] };
}
