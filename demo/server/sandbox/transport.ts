// A request to a CRM and its answer, as they go over the wire. The sandbox implements it in this process; a real CRM
// would be reached through `fetch`. Connectors know nothing else of a CRM.

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
