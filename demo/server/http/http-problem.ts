// An error that the API answers as an RFC 9457 problem document. Any code below a route may throw it.

export const problemCodes = {
  bad_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  too_many: 413,
  invalid: 422,
  idempotency_mismatch: 422,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const;
export type ProblemCode = keyof typeof problemCodes;

const titles: Record<ProblemCode, string> = {
  bad_request: 'The request cannot be understood',
  unauthorized: 'Sign in first',
  forbidden: 'You may not do this',
  not_found: 'There is no such thing',
  too_many: 'Too many at once',
  invalid: 'Some of it is not valid',
  idempotency_mismatch: 'The key was used for another request',
  rate_limited: 'Too many requests',
  internal: 'Something went wrong here',
  unavailable: 'Not available for now',
};

const retryAfterSeconds: Partial<Record<ProblemCode, number>> = { rate_limited: 5, unavailable: 5 };

export interface ProblemOptions {
  /** Only where the code does not determine the status: a wrong method is a `bad_request` with 405. */
  status?: number;
  /** The invalid field. */
  field?: string;
  headers?: Record<string, string>;
}

export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly code: ProblemCode;
  readonly #options: ProblemOptions;

  constructor(code: ProblemCode, detail: string, options: ProblemOptions = {}) {
    super(detail);
    this.code = code;
    this.#options = options;
  }

  toResponse(): Response {
    const { status = problemCodes[this.code], field, headers = {} } = this.#options;
    const body = {
      type: 'about:blank',
      title: titles[this.code],
      status,
      code: this.code,
      detail: this.message,
      ...(field === undefined ? {} : { field }),
    };
    const wait = retryAfterSeconds[this.code];
    return new Response(JSON.stringify(body), {
      status,
      headers: {
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
        ...(wait === undefined ? {} : { 'retry-after': String(wait) }),
        ...headers,
      },
    });
  }
}
