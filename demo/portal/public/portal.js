// The portal's only own script: tells the kit whom to ask, and where its token comes from.
const kit = document.getElementById('kit');
const { endpoint } = document.getElementById('portal').dataset;

// Without the file that `integrity` names, no other is tried.
if (customElements.get('crm-sync-icon')) {
  // The kit has run already, and is not fetched again.
  const { configure } = await import(kit.src);
  configure({ endpoint, credentials: 'omit', headers });
}

/** Asked once, and again when the API refuses the token because it is over. */
async function headers() {
  const response = await fetch('/token', { method: 'POST' });
  if (!response.ok) throw new Error('The portal gave no token.');
  const { token } = await response.json();
  return { authorization: `Bearer ${token}` };
}
