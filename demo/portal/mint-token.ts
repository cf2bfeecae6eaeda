// Signs what the workspace wants to know of a customer, for a short while. Only this backend and the workspace's know
// the secret; the page gets the token alone.
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
