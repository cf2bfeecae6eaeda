// The session of a request: a portal's token, or a cookie with the id of a row. Each request reads the role from the
// row, so a change of the role applies at once.
import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Db } from '../database/open-database.ts';
import type { Role, Session } from '../model/session.ts';
import { demoUser } from '../model/users.ts';
import { HttpProblem } from './http-problem.ts';
import { isFromElsewhere } from './origin.ts';
import type { PortalAccess } from './portal-access.ts';
import { readPortalToken } from './portal-token.ts';

export interface SessionEnv {
  Variables: { session: Session };
}

const cookieName = 'workspace_session';
/** The demo has no sign-in: a request without a cookie has all rights. */
const newcomer: Session = { role: 'admin', user: demoUser };

/** The session for the workspace's own API. */
export function readSession(db: Db): MiddlewareHandler<SessionEnv> {
  return async (c, next) => {
    c.set('session', await cookieSession(c, db));
    await next();
  };
}

/** The session for the sync API, which portals also use: from other origins, only a token counts. */
export function readSessionOrToken(db: Db, access: PortalAccess | undefined): MiddlewareHandler<SessionEnv> {
  return async (c, next) => {
    const token = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (token !== undefined) c.set('session', await readPortalToken(token, access?.secret));
    else if (isFromElsewhere(c)) throw tokenMissing();
    else c.set('session', await cookieSession(c, db));
    await next();
  };
}

function tokenMissing(): HttpProblem {
  return new HttpProblem('unauthorized', 'From another origin, a token is needed.', {
    headers: { 'www-authenticate': 'Bearer' },
  });
}

async function cookieSession(c: Context, db: Db): Promise<Session> {
  const id = getCookie(c, cookieName);
  const row = id
    ? await db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  return row ? { id: row.id, role: row.role as Role, user: row.user_name } : newcomer;
}

export function maySee({ portal }: Session, type: string, id: string): boolean {
  return portal?.records.has(`${type}/${id}`) ?? true;
}

/** Stores the session with this role, and sets the cookie when there is none. */
export async function saveSession(c: Context<SessionEnv>, db: Db, role: Role): Promise<Session> {
  const session = { id: randomUUID(), ...c.get('session'), role };
  await db
    .insertInto('sessions')
    .values({ id: session.id, role, user_name: session.user })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ role }))
    .execute();
  if (session.id !== c.get('session').id) {
    setCookie(c, cookieName, session.id, {
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      maxAge: 30 * 24 * 3600,
    });
  }
  return session;
}

/** For routes that change data. */
export const requireWriter: MiddlewareHandler<SessionEnv> = async (c, next) => {
  if (c.get('session').role === 'read_only') {
    throw new HttpProblem('forbidden', 'Your role may look at records but not change or resync them.');
  }
  await next();
};

/** For routes with data about the workspace's users, or about records that the request does not name. */
export const requireWorkspaceUser: MiddlewareHandler<SessionEnv> = async (c, next) => {
  if (c.get('session').portal) throw new HttpProblem('forbidden', 'This is for users of the workspace.');
  await next();
};
