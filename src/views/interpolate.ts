// Puts an element into a sentence.
import { html, type TemplateResult } from 'lit';

/** Replaces the `#` of a message. Where the `#` stands in the sentence depends on the language. */
export function interpolate(message: string, value: unknown): TemplateResult {
  const at = message.indexOf('#');
  return html`${message.slice(0, at)}${value}${message.slice(at + 1)}`;
}
