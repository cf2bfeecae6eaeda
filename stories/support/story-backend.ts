// The backend of one story: records in memory, at a separate address, behind the network that the toolbar selects.
import { delay } from 'msw';
import type { Role } from '../../src/model/session.js';
import { Backend, type Failing } from '../../test/mocks/backend.js';
import { passNetwork, type Network } from './network.js';
import { endPushes } from './end-pushes.js';

export interface Conditions {
  readonly network: Network;
  readonly role: Role;
}

const open = new Set<string>();

/** Whether the story at this address is still on the page. */
export function isOpen(base: string): boolean {
  return open.has(base);
}

export class StoryBackend extends Backend {
  /** Answers a request instead of the backend when it returns a response. */
  answer: Failing = () => undefined;
  /** Resolves when a push may end; a play function delays it to see the running push. */
  runPush: () => Promise<void> = () => delay(700);
  readonly #closed = new AbortController();

  constructor({ network, role }: Conditions) {
    // Clients of one origin share one stream for each address.
    super(`/api/crm-sync/${crypto.randomUUID()}`);
    this.session = {
      role,
      crms: [
        { provider: 'hubspot', name: 'HubSpot' },
        { provider: 'salesforce', name: 'Salesforce' },
      ],
      limits: { statusBatch: 100, resyncBatch: 1000 },
    };
    this.fail = async (received) =>
      (await passNetwork(network, received.path)) ?? (await this.answer(received));
    endPushes(this, this.#closed.signal);
    open.add(this.base);
  }

  close(): void {
    open.delete(this.base);
    this.#closed.abort();
    this.cutStreams();
  }
}

/** A request without an answer while the story is open. */
export const unanswered = (): Promise<never> => new Promise(() => undefined);
