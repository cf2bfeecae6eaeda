// An event stream in the test's hands: it writes when the test says, in the pieces that the test chooses.

export class FakeStream {
  readonly response: Response;
  cancelled = false;
  readonly #encoder = new TextEncoder();
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;

  /** With a signal, the stream breaks when that aborts, as the browser's does. */
  constructor(signal?: AbortSignal) {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller;
      },
      cancel: () => {
        this.cancelled = true;
      },
    });
    signal?.addEventListener('abort', () => this.fail(signal.reason));
    this.response = new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }

  text(text: string): void {
    this.bytes(this.#encoder.encode(text));
  }

  bytes(bytes: Uint8Array): void {
    this.#controller?.enqueue(bytes);
  }

  /** A record notice, as the contract has it. */
  record(id: string, revision: number, seq: number): void {
    this.text(`event: record\nid: ${seq}\ndata: ${JSON.stringify({ type: 'account', id, revision })}\n\n`);
  }

  /** The backend ends it. */
  end(): void {
    try {
      this.#controller?.close();
    } catch {
      // Ended already.
    }
  }

  /** The line breaks. */
  fail(reason: unknown = new TypeError('network error')): void {
    this.#controller?.error(reason);
  }
}
