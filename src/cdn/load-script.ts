// Loads and runs a module only when its hash is the known one.

/** Keeps the tags: WebKit may collect a tag outside of the document, and then fires no event. */
const running = new Set<HTMLScriptElement>();

/**
 * Resolves when the module has run: an `import()` of the same address then finds the module and fetches nothing. Rejects
 * when the module is missing, is forbidden by the page's policy, or has another hash.
 *
 * Uses a script tag, because WebKit does not check the `integrity` of preloaded modules.
 */
export async function loadScript(url: string, integrity: string): Promise<void> {
  const script = document.createElement('script');
  script.type = 'module';
  script.crossOrigin = 'anonymous';
  script.integrity = integrity;
  script.nonce = pageNonce();
  script.src = trusted(url);
  running.add(script);
  try {
    await new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${url} did not run`));
      document.head.append(script);
      // A tag outside of the document reports its failure here alone, not to the page's own error handlers.
      script.remove();
    });
  } finally {
    running.delete(script);
  }
}

/** The nonce of the page's own scripts, for a page whose policy allows scripts by nonce. */
function pageNonce(): string {
  return Array.from(document.scripts, ({ nonce }) => nonce).find(Boolean) ?? '';
}

interface Policy {
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | undefined;

/** A trusted address, for a page that requires Trusted Types and allows the policy `crm-sync-elements`. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('crm-sync-elements', { createScriptURL: (address) => address });
  return policy?.createScriptURL(url) ?? url;
}
