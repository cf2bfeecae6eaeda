// Writes rows in one request, and writes the innocent rows of a refused request again. Knows no CRM.
import type { WriteRequest, WriteResult } from './crm-api.ts';
import { resultOfFailure } from './crm-failure.ts';

/** `undefined`: the request was refused because of another row. Never for a request with one row. */
export type RowResult = WriteResult | undefined;

/**
 * When the refusal names rows, the other rows go in one more request; when it names none, they go by halves. So a row
 * that the CRM takes is written once, with all its fields.
 * @returns one result for each request, in the order given
 */
export async function writeRows(
  requests: readonly WriteRequest[],
  send: (requests: readonly WriteRequest[]) => Promise<RowResult[]>,
): Promise<WriteResult[]> {
  const results = await send(requests);
  const open = requests.flatMap((request, index) => (results[index] ? [] : [{ request, index }]));
  const middle = Math.ceil(open.length / 2);
  const groups = open.length < requests.length ? [open] : [open.slice(0, middle), open.slice(middle)];
  for (const group of groups) {
    if (group.length === 0) continue;
    const rows = group.map(({ request }) => request);
    const again = await writeRows(rows, send).catch((error: unknown) => {
      const failed = resultOfFailure(error);
      return rows.map(() => failed);
    });
    group.forEach(({ index }, place) => (results[index] = again[place]));
  }
  return results as WriteResult[];
}

/** Splits requests so that no request of a wave writes an object twice: an answer names rows by their ids. */
export function wavesOf(
  requests: readonly WriteRequest[],
  idKey: (id: string) => string,
): { request: WriteRequest; index: number }[][] {
  const waves: { request: WriteRequest; index: number }[][] = [];
  const seen = new Map<string, number>();
  requests.forEach((request, index) => {
    const key = idKey(request.id);
    const wave = seen.get(key) ?? 0;
    seen.set(key, wave + 1);
    (waves[wave] ??= []).push({ request, index });
  });
  return waves;
}
