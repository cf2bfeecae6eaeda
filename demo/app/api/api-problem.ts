// A failed request, with a message for the user and a code for the program.
interface ProblemDocument {
  readonly code?: unknown;
  readonly title?: unknown;
  readonly detail?: unknown;
}

export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status: number) {
    super(message);
    this.code = code;
    this.status = status;
  }

  static async fromResponse(response: Response): Promise<ApiProblem> {
    const document = (await response.json().catch(() => ({}))) as ProblemDocument;
    const message = [document.detail, document.title].find((text) => typeof text === 'string' && text !== '');
    return new ApiProblem(
      typeof document.code === 'string' ? document.code : 'internal',
      typeof message === 'string' ? message : `The server answered with status ${response.status}.`,
      response.status,
    );
  }

  /** There is no answer: the network or the server is down. */
  static unreachable(): ApiProblem {
    return new ApiProblem('network', 'The server cannot be reached. Check your connection.', 0);
  }
}

export const isAbort = (thrown: unknown): boolean =>
  thrown instanceof DOMException && thrown.name === 'AbortError';

export const problemText = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
