// The portal's backend: signs customers in, sends the page with a strict policy, and issues tokens for the workspace's
// API. Starts nothing.
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
  /** The secret for tokens, shared with the workspace. */
  secret: string;
  tokenSeconds: number;
  /** The secret for the portal's own cookie. */
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
      // The folder of the kit's files, not their whole origin. `integrity` checks the content of the files.
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
