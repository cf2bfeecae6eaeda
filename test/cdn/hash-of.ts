// The `integrity` of a file.

export async function hashOf(url: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-384', await (await fetch(url)).arrayBuffer());
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}
