// The elements on the page that need a client. Elements are often there before the script that calls `configure`, so
// an element without a client waits; the page gets one warning when no client came.
import { reportFault } from '../diagnostics/report-fault.js';
import { rootsOf } from '../dom/composed-tree.js';
import { SharedObserver } from '../dom/shared-observer.js';
import { pageState } from '../model/page-state.js';
import { SyncError } from '../model/sync-error.js';

export const endpointAttribute = 'data-crm-sync-endpoint';

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

const message = `No data source. Call configure({ endpoint }), set endpoint="…" on the element, or ${endpointAttribute}="…" on an ancestor.`;

interface Consumers {
  readonly all: Set<ClientConsumer>;
  /** Consumers that have reported the missing client. */
  readonly reported: WeakSet<ClientConsumer>;
}

const consumers = pageState<Consumers>('consumers', () => ({ all: new Set(), reported: new WeakSet() }));
let timer: ReturnType<typeof setTimeout> | undefined;

/** Notices that an ancestor names another endpoint. */
const endpoints = new SharedObserver();
const follower = { refresh: resolveClients };

export function addConsumer(consumer: ClientConsumer, element?: Element): void {
  consumers.all.add(consumer);
  endpoints.join(follower);
  // Mutations do not cross shadow roots.
  for (const root of element ? rootsOf(element) : [])
    endpoints.observe(root, { subtree: true, attributes: true, attributeFilter: [endpointAttribute] });
  if (consumer.lacksClient) scheduleReport();
}

export function removeConsumer(consumer: ClientConsumer): void {
  consumers.all.delete(consumer);
  if (consumers.all.size === 0) endpoints.leave(follower);
}

/** Every consumer looks for its client again. */
export function resolveClients(): void {
  for (const consumer of [...consumers.all]) consumer.resolveClient();
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
  const { all, reported } = consumers;
  const without = [...all].filter((consumer) => consumer.lacksClient && !reported.has(consumer));
  if (without.length === 0) return;
  if (without.some((consumer) => !consumer.hasFalseClient)) reportFault('no-data-source', [message]);
  const error = new SyncError('not_configured', message);
  for (const consumer of without) {
    reported.add(consumer);
    consumer.clientMissing(error);
  }
}
