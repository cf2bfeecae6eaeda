// Who is asking: a cookie that names a row. The role is read from the row at each request, so a change counts at once.
import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Db } from '../database/open-database.ts';
import { demoUser } from '../model/users.ts';
import { HttpProblem } from './http-problem.ts';

export const roles = ['admin', 'standard', 'read_only'] as const;
export type Role = (typeof roles)[number];

export interface Session {
  /** Absent until a cookie was given. */
  id?: string;
  role: Role;
  user: string;
}

export interface SessionEnv {
  Variables: { session: Session };
}

const cookieName = 'workspace_session';
/** Nobody signs in to the demo: a newcomer may do everything. */
const newcomer: Session = { role: 'admin', user: demoUser };

export function readSession(db: Db): MiddlewareHandler<SessionEnv> {
  return async (c, next) => {
    const id = getCookie(c, cookieName);
    const row = id
      ? await db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst()
      : undefined;
    c.set('session', row ? { id: row.id, role: row.role as Role, user: row.user_name } : newcomer);
    await next();
  };
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
