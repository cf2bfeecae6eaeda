// Reads the body of an answer as JSON. A page or another text in its place becomes an error, and is reported.
import { reportFault } from '../diagnostics/report-fault.js';
import { SyncError } from '../model/sync-error.js';
import { parseJson } from './parse-json.js';

/** @param request the request as it is named in messages: `GET /api/records/account` */
export async function readBody(
  response: Response,
  request: string,
  signal?: AbortSignal | null,
): Promise<unknown> {
  const text = await response.text();
  try {
    return await parseJson(text);
  } catch (cause) {
    const type = response.headers.get('content-type') ?? 'no content-type';
    const start = text.trim() === '' ? 'an empty body' : JSON.stringify(text.trim().slice(0, 60));
    // Nobody waits for an answer whose request was aborted.
    if (!signal?.aborted)
      reportFault(/^\s*</.test(text) ? 'html-answer' : 'not-json', [request, type, start]);
    throw new SyncError('bad_payload', `${request}: expected JSON, got something else`, {
      status: response.status,
      cause,
    });
  }
}
