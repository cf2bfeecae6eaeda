// The backend of one story: its records in memory, at an address of its own, behind the network that the toolbar sets.
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

/** Whether the story at this address is still there. */
export function isOpen(base: string): boolean {
  return open.has(base);
}

export class StoryBackend extends Backend {
  /** Answers in place of the backend what the network let through, when it returns something. */
  answer: Failing = () => undefined;
  /** Ends when a push does; a play function that wants to see it under way holds it up. */
  runPush: () => Promise<void> = () => delay(700);
  readonly #closed = new AbortController();

  constructor({ network, role }: Conditions) {
    // Clients of one origin share the stream of an address.
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

/** A request that is under way for as long as the story is looked at. */
export const unanswered = (): Promise<never> => new Promise(() => undefined);
