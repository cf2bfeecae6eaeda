// The kit's messages by locale. Each part of the kit contains its English messages; other locales are registered.
import { pageState } from '../model/page-state.js';
import type { ActionMessages } from './action-messages.js';
import type { ButtonMessages } from './button-messages.js';
import type { IconMessages } from './icon-messages.js';
import type { PanelMessages } from './panel-messages.js';

/** All messages of the kit. A registered locale may leave some of them out: those stay English. */
export interface Messages extends IconMessages, PanelMessages, ButtonMessages, ActionMessages {}

const { registered, listeners } = pageState('messages', () => ({
  registered: new Map<string, Partial<Messages>>(),
  listeners: new Set<() => void>(),
}));
const merged = new Map<string, Map<object, object>>();
// First of all listeners of this copy: another copy may register messages.
listeners.add(() => merged.clear());

/**
 * Registers the messages of a locale, or replaces some of them.
 * @param locale a BCP 47 tag, such as `de` or `pt-BR`
 */
export function registerMessages(locale: string, messages: Partial<Messages>): void {
  const key = locale.toLowerCase();
  registered.set(key, { ...registered.get(key), ...messages });
  for (const listener of [...listeners]) listener();
}

/** Calls the listener after each registration, until the returned function is called. */
export function onMessages(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let loadLocale: ((tag: string) => void) | undefined;

/** Sets a loader for locales that are used but not registered. For `pt-BR` it is called with `pt-br`, then with `pt`. */
export function onMissingLocale(load: (tag: string) => void): void {
  loadLocale = load;
}

/** The messages for a locale: `pt-BR`, else `pt`, else English. Returns the same object for the same locale. */
export function messagesFor<Part extends object>(locale: string, english: Part): Part {
  let byPart = merged.get(locale);
  if (!byPart) {
    merged.set(locale, (byPart = new Map<object, object>()));
    if (loadLocale && supportedLocale(locale) === 'en') for (const tag of tagsOf(locale)) loadLocale(tag);
  }
  let messages = byPart.get(english);
  if (!messages) byPart.set(english, (messages = { ...english, ...closest(locale) }));
  return messages as Part;
}

/** The registered locale that serves a locale. Subtags are dropped from the right until one is registered. */
export function supportedLocale(locale: string): string {
  return tagsOf(locale).find((tag) => registered.has(tag) || tag === 'en') ?? 'en';
}

/** `pt-br`, then `pt`: the tag without one more subtag each time. */
function tagsOf(locale: string): string[] {
  const subtags = locale.toLowerCase().split('-');
  return subtags.map((_, dropped) => subtags.slice(0, subtags.length - dropped).join('-'));
}

/** The locale for times inside sentences: the reader's, if the messages are in its language, else that of the messages. */
export function sentenceLocale(locale: string): string {
  const supported = supportedLocale(locale);
  return locale.toLowerCase().startsWith(supported) ? locale : supported;
}

function closest(locale: string): Partial<Messages> | undefined {
  return registered.get(supportedLocale(locale));
}
