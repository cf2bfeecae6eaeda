// Turns the error page of a proxy or a server into words. Any other message stays as it is.

/** The title of an HTML page, else its text. */
export function plainMessage(message: string): string {
  if (!/^\s*<(?:!doctype|html|head|body)\b/i.test(message)) return message;
  const page = message.slice(0, 20_000);
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(page)?.[1];
  const text = title ?? page.replace(/<(style|script)\b[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>?/g, ' ');
  return text.replace(/\s+/g, ' ').trim();
}
