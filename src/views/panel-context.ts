// What the panel's views know beside the data: the language, the moment, and what the reader has done so far.
import type { PanelWords } from '../i18n/panel-words.js';
import type { Highlights } from '../model/highlights.js';
import { providerOf } from '../model/providers.js';
import type { CrmError, RecordLink } from '../model/record-detail.js';
import type { Crm } from '../model/session.js';

/** What the reader has expanded and filtered. The views choose the keys. */
export interface Disclosure {
  /** Increases whenever a text is expanded or collapsed. */
  readonly version: number;
  isExpanded(key: string): boolean;
  toggle(key: string): void;
  filter(key: string): string;
  setFilter(key: string, text: string): void;
}

/** How much of each long list is rendered. The views choose the keys. */
export interface Lists {
  /** How many of a list's rows to render now. A later update renders more. */
  visibleRows(key: string, count: number): number;
  /** Whether there are rows that appear only after `showAll`. */
  hasMore(key: string, count: number): boolean;
  showAll(key: string): void;
}

export interface PanelContext {
  /** Of values and exact times: the reader's own. */
  readonly locale: string;
  /** Of whole sentences: one that the kit has words for. */
  readonly wordsLocale: string;
  readonly words: PanelWords;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly crms: readonly Crm[];
  readonly disclosure: Disclosure;
  readonly lists: Lists;
  /** Where two texts differ, as well as it is known by now. */
  readonly highlights: (of: object, sent: string, inCrm: string) => Highlights;
  readonly latestHighlights: (of: object) => Highlights | undefined;
  /** What was copied last, for a moment; `copyByKey` when it could only be selected. */
  readonly copied: { readonly key: string; readonly result: 'copied' | 'copyByKey' } | undefined;
  readonly copy: (key: string, link: RecordLink, error: CrmError, event: Event) => void;
}

export function crmName(context: Pick<PanelContext, 'crms'>, provider: string): string {
  return providerOf(
    provider,
    context.crms.find((crm) => crm.provider === provider),
  ).name;
}
