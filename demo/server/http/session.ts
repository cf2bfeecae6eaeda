// Who is asking: somebody at a portal with a token, or a cookie that names a row. The role is read from the row at each
// request, so a change counts at once.
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
/** Nobody signs in to the demo: a newcomer may do everything. */
const newcomer: Session = { role: 'admin', user: demoUser };

/** For the workspace's own API. */
export function readSession(db: Db): MiddlewareHandler<SessionEnv> {
  return async (c, next) => {
    c.set('session', await cookieSession(c, db));
    await next();
  };
}

/** For the API that portals use too: from elsewhere, only a token counts. */
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

/** Stores the session with this role, and gives a newcomer the cookie. */
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

/** For routes that change something. */
export const requireWriter: MiddlewareHandler<SessionEnv> = async (c, next) => {
  if (c.get('session').role === 'read_only') {
    throw new HttpProblem('forbidden', 'Your role may look at records but not change or resync them.');
  }
  await next();
};

/** For what tells of the people who work here, or of records that were not asked for. */
export const requireWorkspaceUser: MiddlewareHandler<SessionEnv> = async (c, next) => {
  if (c.get('session').portal) throw new HttpProblem('forbidden', 'This is for users of the workspace.');
  await next();
};
