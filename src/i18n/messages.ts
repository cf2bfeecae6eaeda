// The kit's words by language. Each part of the kit brings its English ones; other languages are registered.
import type { ActionMessages } from './action-messages.js';
import type { ButtonMessages } from './button-messages.js';
import type { IconMessages } from './icon-messages.js';
import type { PanelMessages } from './panel-messages.js';

/** All words of the kit. A registered language may leave some out: those stay English. */
export interface Messages extends IconMessages, PanelMessages, ButtonMessages, ActionMessages {}

const registered = new Map<string, Partial<Messages>>();
const merged = new Map<string, Map<object, object>>();
const listeners = new Set<() => void>();

/**
 * Adds a language, or replaces words of one.
 * @param locale BCP 47, such as `de` or `pt-BR`
 */
export function registerMessages(locale: string, messages: Partial<Messages>): void {
  const key = locale.toLowerCase();
  registered.set(key, { ...registered.get(key), ...messages });
  merged.clear();
  for (const listener of [...listeners]) listener();
}

/** Tells when a language was registered. */
export function onMessages(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let bring: ((tag: string) => void) | undefined;

/** Asks for languages that elements are in and nobody has registered: for `pt-BR`, first `pt-br` and then `pt`. */
export function onMissingLanguage(listener: (tag: string) => void): void {
  bring = listener;
}

/** The words for a locale: `pt-BR`, else `pt`, else English. The same object for the same locale. */
export function messagesFor<Part extends object>(locale: string, english: Part): Part {
  let byPart = merged.get(locale);
  if (!byPart) {
    merged.set(locale, (byPart = new Map<object, object>()));
    if (bring && supportedLocale(locale) === 'en') for (const tag of tagsOf(locale)) bring(tag);
  }
  let messages = byPart.get(english);
  if (!messages) byPart.set(english, (messages = { ...english, ...closest(locale) }));
  return messages as Part;
}

/** The registered language that serves a locale; its subtags are dropped from the right until one is there. */
export function supportedLocale(locale: string): string {
  return tagsOf(locale).find((tag) => registered.has(tag) || tag === 'en') ?? 'en';
}

/** From the most exact one on: subtags are dropped from the right. */
function tagsOf(locale: string): string[] {
  const subtags = locale.toLowerCase().split('-');
  return subtags.map((_, dropped) => subtags.slice(0, subtags.length - dropped).join('-'));
}

/** The locale for times inside sentences: the reader's own when the sentences are in its language, else theirs. */
export function sentenceLocale(locale: string): string {
  const supported = supportedLocale(locale);
  return locale.toLowerCase().startsWith(supported) ? locale : supported;
}

function closest(locale: string): Partial<Messages> | undefined {
  return registered.get(supportedLocale(locale));
}
