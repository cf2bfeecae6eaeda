// A fault that a stand-in CRM plays for a while. In the database, so that all processes see the same fault.
import type { Db } from '../database/open-database.ts';
import type { CrmResponse } from './transport.ts';

export const faultKinds = [
  /** The session or the access token has expired: 401. */
  'expired',
  /** A person has revoked the integration: 400 `invalid_grant`. */
  'revoked',
  /** A gateway answers with a page in HTML: 429, 502, 503, 504, or 200. */
  'html_429',
  'html_502',
  'html_503',
  'html_504',
  'html_200',
  /** Status 200 without a body. */
  'empty',
  /** Writes are done, but the answer leaves out the last row. */
  'short',
  /** The rows of the answer come in the reverse order. */
  'shuffled',
  /** One refused row refuses the batch as a whole. */
  'whole_batch',
  /** The errors of fields are JSON text inside the message. HubSpot only. */
  'errors_in_text',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export class Faults {
  readonly #db: Db;
  readonly #provider: string;

  constructor(db: Db, provider: string) {
    this.#db = db;
    this.#provider = provider;
  }

  async start(kind: FaultKind, seconds: number): Promise<void> {
    const row = { kind, until: new Date(Date.now() + seconds * 1000) };
    await this.#db
      .insertInto('sandbox_faults')
      .values({ provider: this.#provider, ...row })
      .onConflict((conflict) => conflict.column('provider').doUpdateSet(row))
      .execute();
  }

  async end(): Promise<void> {
    await this.#db.deleteFrom('sandbox_faults').where('provider', '=', this.#provider).execute();
  }

  async current(): Promise<FaultKind | undefined> {
    const row = await this.#db
      .selectFrom('sandbox_faults')
      .select('kind')
      .where('provider', '=', this.#provider)
      .where('until', '>', new Date())
      .executeTakeFirst();
    return faultKinds.find((kind) => kind === row?.kind);
  }
}

/** The answer of a gateway in front of the CRM, which knows no CRM. */
export function gatewayAnswer(fault: FaultKind | undefined): CrmResponse | undefined {
  if (fault === 'revoked') {
    const body = { error: 'invalid_grant', error_description: 'expired access/refresh token' };
    return { status: 400, headers: {}, body };
  }
  if (fault === 'empty') return { status: 200, headers: {}, body: undefined };
  const status = /^html_(\d+)$/.exec(fault ?? '')?.[1];
  if (!status) return undefined;
  const body = `<!DOCTYPE html><html><head><title>${status}</title></head><body><h1>Back soon</h1></body></html>`;
  return { status: Number(status), headers: { 'content-type': 'text/html' }, body };
}

/** The rows of an answer as the fault leaves them. */
export function distort<T>(fault: FaultKind | undefined, rows: readonly T[]): T[] {
  if (fault === 'short') return rows.slice(0, -1);
  return fault === 'shuffled' ? rows.toReversed() : [...rows];
}
