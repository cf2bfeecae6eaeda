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

interface Comparison {
  readonly sent: string;
  readonly inCrm: string;
  marks: TextMarks;
}

let library: Promise<DiffArrays> | undefined;

export class WordDiffController {
  readonly #host: ReactiveControllerHost;
  readonly #known = new WeakMap<object, Comparison>();
  readonly #queue = new Set<Comparison>();
  #working = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /**
   * The best marks there are by now; better ones come with an update of the host.
   * @param of what the two texts are of; its comparison is forgotten with it
   */
  readonly marks = (of: object, sent: string, inCrm: string): TextMarks => {
    let comparison = this.#known.get(of);
    if (comparison?.sent === sent && comparison.inCrm === inCrm) return comparison.marks;
    comparison = { sent, inCrm, marks: markMiddle(sent, inCrm) };
    this.#known.set(of, comparison);
    if (sent.length + inCrm.length <= mostCharacters) {
      this.#queue.add(comparison);
      if (!this.#working) void this.#work();
    }
    return comparison.marks;
  };

  /** The latest marks of something, if it has any: others than before, and it has to be drawn anew. */
  readonly latestMarks = (of: object): TextMarks | undefined => this.#known.get(of)?.marks;

  async #work(): Promise<void> {
    this.#working = true;
    try {
      library ??= import('diff/lib/diff/array.js').then((array) => array.diffArrays);
      const diffArrays = await library;
      for (let rendered = performance.now(); this.#queue.size > 0;) {
        const until = performance.now() + sliceMs;
        for (const comparison of this.#queue) {
          this.#queue.delete(comparison);
          comparison.marks = exactMarks(diffArrays, comparison);
          if (performance.now() > until) break;
        }
        if (this.#queue.size === 0 || performance.now() - rendered > renderMs) {
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

function exactMarks(diffArrays: DiffArrays, { sent, inCrm }: Comparison): TextMarks {
  const changes = diffArrays(wordsOf(inCrm), wordsOf(sent), { maxEditLength: mostEdits });
  if (!changes) return markMiddle(sent, inCrm);
  const side = (other: 'added' | 'removed', own: 'added' | 'removed') =>
    joinRuns(changes.filter((part) => !part[other]).map((part) => [part.value.join(''), part[own]]));
  return { sent: side('removed', 'added'), inCrm: side('added', 'removed') };
}
