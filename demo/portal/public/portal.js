// The portal's only own script: configures the kit's endpoint and the source of its token.
const kit = document.getElementById('kit');
const { endpoint } = document.getElementById('portal').dataset;

// The kit's file was blocked or has another hash than `integrity`: do nothing.
if (customElements.get('crm-sync-icon')) {
  // The kit has already run; this import does not fetch the file again.
  const { configure } = await import(kit.src);
  configure({ endpoint, credentials: 'omit', headers });
}

/** The kit calls this function once, and again when the API rejects an expired token. */
async function headers() {
  const response = await fetch('/token', { method: 'POST' });
  if (!response.ok) throw new Error('The portal gave no token.');
  const { token } = await response.json();
  return { authorization: `Bearer ${token}` };
}
