// The HTML of the portal's two pages. Knows nothing of access rights.
import { html } from 'hono/html';
import type { Customer } from './customers.ts';

/** The data that the page needs to embed the kit. */
export interface Embedding {
  /** Base URL of the API. */
  readonly endpoint: string;
  readonly kit: { readonly url: string; readonly integrity: string };
}

type Html = ReturnType<typeof html>;

export function signInPage(customers: readonly Customer[]): Html {
  return layout(
    'Sign in',
    html`<main class="card sign-in">
      <h1>Sign in</h1>
      <p>Each customer sees their own accounts.</p>
      <form method="post" action="/sign-in">
        ${customers.map(
          ({ id, name, company }) =>
            html`<button name="customer" value="${id}"><strong>${name}</strong><br />${company}</button>`,
        )}
      </form>
    </main>`,
  );
}

export function accountsPage({ name, company, accounts }: Customer, embedding: Embedding): Html {
  return layout(
    'Accounts',
    html`<header>
        <p><strong>Northbeam</strong> · Partner portal</p>
        <form method="post" action="/sign-out">
          <span>${name}, ${company}</span>
          <button>Sign out</button>
        </form>
      </header>
      <main class="card">
        <h1>Your accounts</h1>
        <p>Point at a mark to see what reached the CRM.</p>
        <table>
          <thead>
            <tr>
              <th scope="col">Account</th>
              <th scope="col">Contract</th>
            </tr>
          </thead>
          <tbody>
            ${accounts.map(
              (account) =>
                html`<tr>
                  <th scope="row">
                    ${account.name}
                    <crm-sync-icon
                      record-type="account"
                      record-id="${account.id}"
                      record-name="${account.name}"
                    ></crm-sync-icon>
                  </th>
                  <td>${account.contract}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </main>`,
    scripts(embedding),
  );
}

// #region scripts
function scripts({ endpoint, kit }: Embedding): Html {
  return html`<script
      type="module"
      id="kit"
      src="${kit.url}"
      integrity="${kit.integrity}"
      crossorigin
    ></script>
    <script type="module" id="portal" src="/portal.js" data-endpoint="${endpoint}"></script>`;
}
// #endregion

function layout(title: string, body: Html, scripts: Html | '' = ''): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Northbeam</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/portal.css" />
        ${scripts}
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}
