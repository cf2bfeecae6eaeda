// The base URL of an API, in one form for each way to write it.
import { reportFault } from '../diagnostics/report-fault.js';

/**
 * Absolute, without a slash at the end. Paths are appended to a base URL, so a query or a fragment of its own would
 * swallow them: both are left out, with a warning.
 */
export function baseUrl(endpoint: string): string {
  let base = endpoint;
  try {
    base = new URL(endpoint, globalThis.document?.baseURI).href;
  } catch {
    // There is no page to be relative to.
  }
  if (/[?#]/.test(endpoint)) reportFault('endpoint-query', [endpoint], endpoint);
  return base.replace(/\/*([?#].*)?$/s, '');
}
