// Runs a module from another file, but only the one that is meant: its hash is known.

/**
 * Resolves when the module has run; an `import()` of the same address then finds it, and fetches nothing. Rejects when
 * the file is missing, forbidden by the page's policy, or not the one.
 *
 * By a tag, because not every engine checks what else can name an `integrity`.
 */
export function runChecked(url: string, integrity: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.type = 'module';
    script.crossOrigin = 'anonymous';
    script.integrity = integrity;
    script.nonce = pageNonce();
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${url} did not run`));
    script.src = trusted(url);
    document.head.append(script);
    script.remove();
  });
}

/** What a page's policy knows its own scripts by, if by that. */
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

/** For a page that takes only trusted addresses of scripts. It has to allow the policy by its name. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('crm-sync-elements', { createScriptURL: (address) => address });
  return policy?.createScriptURL(url) ?? url;
}
