// The portal's backend: signs customers in, writes the page under a policy that forbids all it does not need, and gives
// the page tokens for the workspace's API. Starts nothing.
import type { Context } from 'hono';
import { Hono } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { serveStatic } from '@hono/node-server/serve-static';
import { kitPolicy, litPolicy, pageHeaders } from '../server/http/page-headers.ts';
import { customers, type Customer } from './customers.ts';
import { mintToken } from './mint-token.ts';
import { accountsPage, signInPage, type Embedding } from './portal-pages.ts';

export interface PortalParts extends Embedding {
  /** Shared with the workspace, for tokens. */
  secret: string;
  tokenSeconds: number;
  /** Of the portal alone, for its cookie. */
  cookieSecret: string;
}

const cookieName = 'portal_customer';
const files = new URL('public', import.meta.url).pathname;

export function createPortal({ secret, tokenSeconds, cookieSecret, ...embedding }: PortalParts): Hono {
  const app = new Hono();

  const customerOf = async (c: Context): Promise<Customer | undefined> => {
    const id = await getSignedCookie(c, cookieSecret, cookieName);
    return customers.find((customer) => customer.id === id);
  };

  // #region policy
  app.use(
    pageHeaders({
      // The folder of the kit's files, not all of its origin; what they may be is said by `integrity`.
      scriptSrc: ["'self'", new URL('.', embedding.kit.url).href],
      connectSrc: ["'self'", `${embedding.endpoint}/`],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      formAction: ["'self'"],
      trustedTypes: [litPolicy, kitPolicy],
    }),
  );
  // #endregion
  app.use(csrf());

  app.get('/', async (c) => {
    const customer = await customerOf(c);
    c.header('cache-control', 'no-store');
    return c.html(customer ? accountsPage(customer, embedding) : signInPage(customers));
  });

  app.post('/sign-in', async (c) => {
    const { customer } = await c.req.parseBody();
    const known = customers.find(({ id }) => id === customer);
    if (!known) return c.text('Nobody is called that here.', 403);
    await setSignedCookie(c, cookieName, known.id, cookieSecret, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
    });
    return c.redirect('/', 303);
  });

  app.post('/sign-out', (c) => {
    deleteCookie(c, cookieName, { path: '/' });
    return c.redirect('/', 303);
  });

  app.post('/token', async (c) => {
    const customer = await customerOf(c);
    c.header('cache-control', 'no-store');
    if (!customer) return c.json({ error: 'Sign in first.' }, 401);
    return c.json({ token: await mintToken(customer, secret, tokenSeconds) });
  });

  app.use(serveStatic({ root: files }));
  return app;
}
