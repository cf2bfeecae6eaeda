// What the panel's views get besides the data: messages and locales, the time, and the state of the interface.
import type { AllPanelMessages } from '../i18n/panel-messages-for.js';
import type { Highlights } from '../model/highlights.js';
import { providerOf } from '../model/providers.js';
import type { CrmError, RecordLink } from '../model/record-detail.js';
import type { Crm } from '../model/session.js';

/** What the reader has opened and filtered. The views choose the keys. */
export interface Disclosure {
  /** Increases whenever a text is expanded or collapsed. */
  readonly version: number;
  isExpanded(key: string): boolean;
  toggle(key: string): void;
  /** @param initially counts for a new section, and stays until the reader opens or closes the section */
  isOpen(key: string, initially: boolean): boolean;
  setOpen(key: string, open: boolean): void;
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
  /** The reader's locale, for values and exact times. */
  readonly locale: string;
  /** The locale of the messages, for times inside sentences. */
  readonly messagesLocale: string;
  readonly messages: AllPanelMessages;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly crms: readonly Crm[];
  readonly disclosure: Disclosure;
  readonly lists: Lists;
  /** Where two texts differ. Rough at first; a later update has the exact highlights. */
  readonly highlights: (of: object, sent: string, inCrm: string) => Highlights;
  readonly latestHighlights: (of: object) => Highlights | undefined;
  /** The key of the text that was just copied. `copyByKey`: the text could only be selected. */
  readonly copied: { readonly key: string; readonly result: 'copied' | 'copyByKey' } | undefined;
  readonly copy: (key: string, link: RecordLink, error: CrmError, event: Event) => void;
}

export function crmName(context: Pick<PanelContext, 'crms'>, provider: string): string {
  return providerOf(
    provider,
    context.crms.find((crm) => crm.provider === provider),
  ).name;
}
