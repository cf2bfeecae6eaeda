// A request to a CRM and its answer in wire form. The sandbox answers in this process; for a real CRM, `fetch` would be
// used. Connectors know nothing else of a CRM.

export interface CrmRequest {
  method: 'GET' | 'POST' | 'PATCH';
  path: string;
  query?: Readonly<Record<string, string>>;
  body?: unknown;
}

export interface CrmResponse {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: unknown;
}

export type CrmTransport = (request: CrmRequest) => Promise<CrmResponse>;
