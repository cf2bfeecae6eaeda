// The page of a CRM object, for links to it: the stored properties as plain HTML.
import { Hono } from 'hono';
import { html } from 'hono/html';
import { NONCE, type SecureHeadersVariables } from 'hono/secure-headers';
import type { Sandboxes } from '../connectors/create-connectors.ts';
import { pageHeaders } from '../http/page-headers.ts';
import { own } from './crm-schema.ts';
import { hubspotSchemas } from './hubspot-schema.ts';
import { salesforceSchemas } from './salesforce-schema.ts';

const crms = {
  hubspot: { name: 'HubSpot (sandbox)', schemas: hubspotSchemas },
  salesforce: { name: 'Salesforce (sandbox)', schemas: salesforceSchemas },
} as const;

interface ObjectPageEnv {
  Variables: SecureHeadersVariables;
}

export function createObjectPages(sandboxes: Sandboxes): Hono<ObjectPageEnv> {
  const app = new Hono<ObjectPageEnv>();
  app.use(pageHeaders({ styleSrc: [NONCE] }));
  app.get('/:provider{hubspot|salesforce}/:objectType/:id', async (c) => {
    const { provider, objectType, id } = c.req.param();
    const crm = crms[provider as keyof typeof crms];
    const object = (await sandboxes[provider as keyof typeof crms].objects.find([id])).get(id);
    const gone = !object || object.deleted || object.objectType !== objectType;
    const rows = Object.entries(own(crm.schemas, objectType) ?? {}).map(
      ([name, { label }]) =>
        html`<tr>
          <th scope="row">${label}<br /><small>${name}</small></th>
          <td dir="auto">${String(object?.properties[name] ?? '—')}</td>
        </tr>`,
    );
    return c.html(
      html`<!doctype html>
        <html lang="en">
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <title>${objectType} ${id} · ${crm.name}</title>
          <style nonce="${c.get('secureHeadersNonce')}">
            body {
              font: 14px/1.5 system-ui;
              max-width: 48rem;
              margin: 2rem auto;
              padding: 0 1rem;
            }
            :root {
              color-scheme: light dark;
            }
            table {
              border-collapse: collapse;
              width: 100%;
            }
            th,
            td {
              border-bottom: 1px solid #8884;
              padding: 0.4rem;
              text-align: start;
              vertical-align: top;
            }
            small {
              opacity: 0.65;
              font-weight: normal;
            }
          </style>
          <h1>${crm.name}</h1>
          <p>${objectType} ${id}${gone ? ' is not there: it was deleted.' : ''}</p>
          ${
            gone
              ? ''
              : html`<table>
                  ${rows}
                </table>`
          }
        </html>`,
      gone ? 404 : 200,
    );
  });
  return app;
}
