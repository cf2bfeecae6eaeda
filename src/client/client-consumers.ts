// The elements on the page that need a client. Elements are often there before the script that calls `configure`, so
// an element without a client waits; the page gets one warning when no client came.
import { reportFault } from '../diagnostics/report-fault.js';
import { SyncError } from '../model/sync-error.js';

/** Part of an element that needs a client. */
export interface ClientConsumer {
  /** Whether the element cannot work for lack of a client. */
  readonly lacksClient: boolean;
  /** Whether the element has a client of its own that is none, which is reported as such. */
  readonly hasFalseClient?: boolean;
  /** Looks for the client again: `configure` was called. */
  resolveClient(): void;
  /** No client was found, and the page has loaded. */
  clientMissing(error: SyncError): void;
}

const message =
  'No data source. Call configure({ endpoint }), set endpoint="…" on the element, ' +
  'or data-crm-sync-endpoint="…" on an ancestor.';

const consumers = new Set<ClientConsumer>();
/** Consumers that have reported the missing client. */
const reported = new WeakSet<ClientConsumer>();
let timer: ReturnType<typeof setTimeout> | undefined;

export function addConsumer(consumer: ClientConsumer): void {
  consumers.add(consumer);
  if (consumer.lacksClient) scheduleReport();
}

export function removeConsumer(consumer: ClientConsumer): void {
  consumers.delete(consumer);
}

/** Every consumer looks for its client again. */
export function resolveClients(): void {
  for (const consumer of [...consumers]) consumer.resolveClient();
}

/** Scripts of the page run until it has loaded. */
function scheduleReport(): void {
  if (document.readyState !== 'complete') window.addEventListener('load', scheduleReport, { once: true });
  else
    timer ??= setTimeout(() => {
      timer = undefined;
      report();
    });
}

function report(): void {
  const without = [...consumers].filter((consumer) => consumer.lacksClient && !reported.has(consumer));
  if (without.length === 0) return;
  if (without.some((consumer) => !consumer.hasFalseClient)) reportFault('no-data-source', [message]);
  const error = new SyncError('not_configured', message);
  for (const consumer of without) {
    reported.add(consumer);
    consumer.clientMissing(error);
  }
}
