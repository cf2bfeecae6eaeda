// Finds the words that differ between two texts. The first answer is rough and immediate. The exact one comes from a
// library, which is loaded when it is first needed and works in short slices.
import type { diffArrays } from 'diff/lib/diff/array.js';
import type { ReactiveControllerHost } from 'lit';
import { highlightMiddle, joinRuns, wordsOf, type Highlights } from '../model/highlights.js';

type DiffArrays = typeof diffArrays;

/** The most characters of both texts. Longer texts keep the rough highlights, because a diff takes quadratic time. */
const mostCharacters = 8_000;
/** The most edits of a diff. Texts with more edits have little in common, and keep the rough highlights. */
const mostEdits = 400;
const sliceMs = 8;
/** The least time between two renders, while comparisons go on: a render costs more than a comparison. */
const renderMs = 120;

interface Comparison {
  readonly sent: string;
  readonly inCrm: string;
  highlights: Highlights;
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
   * The best highlights that are known. The host is updated when better ones are ready.
   * @param of the object that the two texts belong to; the comparison is kept as long as this object
   */
  readonly highlights = (of: object, sent: string, inCrm: string): Highlights => {
    let comparison = this.#known.get(of);
    if (comparison?.sent === sent && comparison.inCrm === inCrm) return comparison.highlights;
    comparison = { sent, inCrm, highlights: highlightMiddle(sent, inCrm) };
    this.#known.set(of, comparison);
    if (sent.length + inCrm.length <= mostCharacters) {
      this.#queue.add(comparison);
      if (!this.#working) void this.#work();
    }
    return comparison.highlights;
  };

  /** The highlights that are known, without starting a comparison. A new object means that they changed. */
  readonly latestHighlights = (of: object): Highlights | undefined => this.#known.get(of)?.highlights;

  async #work(): Promise<void> {
    this.#working = true;
    try {
      library ??= import('diff/lib/diff/array.js').then((array) => array.diffArrays);
      const diffArrays = await library;
      for (let rendered = performance.now(); this.#queue.size > 0;) {
        const until = performance.now() + sliceMs;
        for (const comparison of this.#queue) {
          this.#queue.delete(comparison);
          comparison.highlights = exactHighlights(diffArrays, comparison);
          if (performance.now() > until) break;
        }
        if (this.#queue.size === 0 || performance.now() - rendered > renderMs) {
          this.#host.requestUpdate();
          rendered = performance.now();
        }
        await new Promise((resolve) => setTimeout(resolve));
      }
    } catch {
      // The rough highlights stay. The next comparison tries again to load the library.
      library = undefined;
      this.#queue.clear();
    }
    this.#working = false;
  }
}

function exactHighlights(diffArrays: DiffArrays, { sent, inCrm }: Comparison): Highlights {
  const changes = diffArrays(wordsOf(inCrm), wordsOf(sent), { maxEditLength: mostEdits });
  if (!changes) return highlightMiddle(sent, inCrm);
  const side = (other: 'added' | 'removed', own: 'added' | 'removed') =>
    joinRuns(changes.filter((part) => !part[other]).map((part) => [part.value.join(''), part[own]]));
  return { sent: side('removed', 'added'), inCrm: side('added', 'removed') };
}
