// The headers of the host's own pages: all is forbidden but what they use. Knows nothing of what is on them.
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

type Policy = NonNullable<NonNullable<Parameters<typeof secureHeaders>[0]>['contentSecurityPolicy']>;

/** @param allowed what a page may do beyond being shown */
export function pageHeaders(allowed: Policy): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ["'none'"],
      ...allowed,
    },
    // Whether there is TLS is known to the proxy that ends it, not here.
    strictTransportSecurity: false,
  });
}

/** Lit names its policy so; it makes markup of templates, which are code, and of nothing else. */
export const litPolicy = 'lit-html';

/** The kit's, when it comes by a script tag: for the addresses of the files that it brings, and no others. */
export const kitPolicy = 'crm-sync-elements';
