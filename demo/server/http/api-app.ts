// An API without routes that answers each error as a problem document: bad input, unknown routes, wrong methods, bugs.
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Hook } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { HttpProblem } from './http-problem.ts';
import type { SessionEnv } from './session.ts';

/** Far above the body of the largest resync. */
const maxBodyBytes = 1_000_000;

export type ApiApp = OpenAPIHono<SessionEnv>;

export function createApiApp(): ApiApp {
  const app = new OpenAPIHono<SessionEnv>({ defaultHook: refuseInvalid });
  app.use(bodyLimit({ maxSize: maxBodyBytes, onError: () => tooLarge().toResponse() }));
  app.onError((error) => toProblem(error).toResponse());
  app.notFound((c) => new HttpProblem('not_found', `There is nothing at ${c.req.path}.`).toResponse());
  return app;
}

const refuseInvalid: Hook<unknown, SessionEnv, string, unknown> = (result) => {
  if (result.success) return;
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') ?? '';
  const detail = `${field || result.target}: ${issue?.message ?? 'not valid'}`;
  // A body can be readable but not valid (422); a fault elsewhere in the request is a bad request (400).
  throw new HttpProblem(result.target === 'json' ? 'invalid' : 'bad_request', detail, field ? { field } : {});
};

function tooLarge(): HttpProblem {
  return new HttpProblem('too_many', `A body has at most ${maxBodyBytes} bytes.`);
}

/** The database is not available: connection refused or lost, server starting or stopping. */
const awayCodes = new Set(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '08006']);

function toProblem(error: Error): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof HTTPException && error.status < 500) {
    return new HttpProblem('bad_request', error.message || 'The request cannot be understood.');
  }
  console.error(error);
  if ('code' in error && awayCodes.has(String(error.code))) {
    return new HttpProblem('unavailable', 'The database does not answer. Try again in a moment.');
  }
  return new HttpProblem('internal', 'The server could not answer. Try again in a moment.');
}

/** Call it last. A known path answers other methods with 405 and the list of its methods. */
export function refuseOtherMethods(app: ApiApp): void {
  const methods = new Map<string, Set<string>>();
  for (const route of app.routes) {
    if (route.method === 'ALL' || route.path.includes('*')) continue;
    methods.set(route.path, (methods.get(route.path) ?? new Set()).add(route.method));
  }
  for (const [path, known] of methods) {
    const allow = [...known, ...(known.has('GET') ? ['HEAD'] : [])].join(', ');
    app.all(path, (c) => {
      throw new HttpProblem('bad_request', `${c.req.method} is not possible here, only ${allow}.`, {
        status: 405,
        headers: { allow },
      });
    });
  }
}
