// The headers of the host's own pages: the policy forbids everything that they do not use. Does not know their content.
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

type Policy = NonNullable<NonNullable<Parameters<typeof secureHeaders>[0]>['contentSecurityPolicy']>;

/** @param allowed permissions of the page in addition to being shown */
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
    // Only the proxy that ends TLS knows whether there is TLS.
    strictTransportSecurity: false,
  });
}

/** The name of Lit's policy, which creates markup only from templates. Templates are code. */
export const litPolicy = 'lit-html';

/** The policy of the kit on a page with a script tag: only for the addresses of the files that the kit loads. */
export const kitPolicy = 'crm-sync-elements';
