// Signs a short-lived token with the claims that the workspace needs. Only the two backends know the secret; the page
// gets only the token.
import { sign } from 'hono/jwt';
import type { Customer } from './customers.ts';

export function mintToken(customer: Customer, secret: string, seconds: number): Promise<string> {
  const claims = {
    sub: `${customer.name}, ${customer.company}`,
    aud: 'crm-sync',
    role: 'read_only',
    records: customer.accounts.map(({ id }) => `account/${id}`),
    exp: Math.floor(Date.now() / 1000) + seconds,
  };
  return sign(claims, secret);
}
