// Finds the words that differ between two texts: at once and roughly, then exactly, in small pieces of work, with a
// library that is loaded when the first long text differs.
import type { diffArrays } from 'diff/lib/diff/array.js';
import type { ReactiveControllerHost } from 'lit';
import { joinRuns, markMiddle, wordsOf, type TextMarks } from '../model/mark-differences.js';

type DiffArrays = typeof diffArrays;

/** Longer texts keep the rough marks: comparing takes the square of their length. */
const mostCharacters = 8_000;
/** More differences than this are a different text. */
const mostEdits = 400;
const sliceMs = 8;
/** A render costs more than a comparison: several are gathered for one. */
const renderMs = 120;
const mostKept = 200;

let library: Promise<DiffArrays> | undefined;

export class WordDiffController {
  readonly #host: ReactiveControllerHost;
  readonly #known = new Map<string, TextMarks>();
  readonly #queue = new Map<string, readonly [string, string]>();
  #working = false;
  /** Grows when better marks are known. */
  changes = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The best marks there are by now; better ones come with an update of the host. */
  readonly marks = (sent: string, inCrm: string): TextMarks => {
    const key = `${sent.length}\n${sent}\n${inCrm}`;
    const known = this.#known.get(key);
    if (known) return known;
    const rough = markMiddle(sent, inCrm);
    if (sent.length + inCrm.length > mostCharacters) return rough;
    if (this.#known.size > mostKept) this.#known.clear();
    this.#known.set(key, rough);
    this.#queue.set(key, [sent, inCrm]);
    if (!this.#working) void this.#work();
    return rough;
  };

  async #work(): Promise<void> {
    this.#working = true;
    try {
      library ??= import('diff/lib/diff/array.js').then((array) => array.diffArrays);
      const diffArrays = await library;
      for (let rendered = performance.now(); this.#queue.size > 0;) {
        const until = performance.now() + sliceMs;
        for (const [key, [sent, inCrm]] of this.#queue) {
          this.#queue.delete(key);
          this.#known.set(key, exactMarks(diffArrays, sent, inCrm));
          if (performance.now() > until) break;
        }
        if (this.#queue.size === 0 || performance.now() - rendered > renderMs) {
          this.changes++;
          this.#host.requestUpdate();
          rendered = performance.now();
        }
        await new Promise((resolve) => setTimeout(resolve));
      }
    } catch {
      // The rough marks stay; the next text tries to load the library again.
      library = undefined;
      this.#queue.clear();
    }
    this.#working = false;
  }
}

function exactMarks(diffArrays: DiffArrays, sent: string, inCrm: string): TextMarks {
  const changes = diffArrays(wordsOf(inCrm), wordsOf(sent), { maxEditLength: mostEdits });
  if (!changes) return markMiddle(sent, inCrm);
  const side = (other: 'added' | 'removed', own: 'added' | 'removed') =>
    joinRuns(changes.filter((part) => !part[other]).map((part) => [part.value.join(''), part[own]]));
  return { sent: side('removed', 'added'), inCrm: side('added', 'removed') };
}
