// Finds out what a refused request says of the page or its backend.
import type { Fault, FaultKind } from './fault-messages.js';

const kinds: Readonly<Record<number, FaultKind>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
};
/** Statuses that a backend in good order sends as well: it is busy, or a deployment is under way. */
const ordinary: readonly number[] = [408, 425, 429, 503];

/** @param request the request as it is named in messages: `GET /api/records/account` */
export function responseFaults(request: string, status: number): Fault[] {
  if (ordinary.includes(status)) return [];
  return [[kinds[status] ?? (status < 500 ? 'refused' : 'server-error'), request, status]];
}
