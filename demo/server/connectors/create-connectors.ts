// Creates the connectors of the workspace: one for each stand-in CRM of the sandbox.
import type { Db } from '../database/open-database.ts';
import type { HubspotSandbox } from '../sandbox/hubspot-sandbox.ts';
import type { SalesforceSandbox } from '../sandbox/salesforce-sandbox.ts';
import type { Connector } from './connector.ts';
import { CrmConnector } from './crm-connector.ts';
import { HubspotApi } from './hubspot-api.ts';
import { hubspotMappings } from './hubspot-mapping.ts';
import { SalesforceApi } from './salesforce-api.ts';
import { fullSalesforceId } from './salesforce-id.ts';
import { salesforceMappings } from './salesforce-mapping.ts';

export interface Sandboxes {
  hubspot: HubspotSandbox;
  salesforce: SalesforceSandbox;
}

/** `batchSize`: small batches make results arrive one by one; large batches make seeding fast. */
export function createConnectors(
  db: Db,
  sandboxes: Sandboxes,
  { batchSize }: { batchSize: { hubspot: number; salesforce: number } },
): Connector[] {
  return [
    new CrmConnector(db, {
      provider: 'hubspot',
      name: 'HubSpot',
      batchSize: batchSize.hubspot,
      requestsPerSecond: sandboxes.hubspot.requestsPerSecond,
      api: new HubspotApi(sandboxes.hubspot.handle),
      mappings: hubspotMappings,
      format: { allStrings: true, codedPicklists: true, idKey: (id) => id },
      objectUrl: (objectType, objectId) => `/sandbox/hubspot/${objectType}/${objectId}`,
    }),
    new CrmConnector(db, {
      provider: 'salesforce',
      name: 'Salesforce',
      batchSize: batchSize.salesforce,
      requestsPerSecond: sandboxes.salesforce.requestsPerSecond,
      api: new SalesforceApi(sandboxes.salesforce.handle),
      mappings: salesforceMappings,
      format: { allStrings: false, codedPicklists: false, idKey: fullSalesforceId },
      objectUrl: (objectType, objectId) => `/sandbox/salesforce/${objectType}/${objectId}`,
    }),
  ];
}
