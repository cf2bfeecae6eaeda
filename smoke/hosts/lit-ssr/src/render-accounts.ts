// In Node, this import includes the code that renders the elements on a server.
import 'crm-sync-elements/define.js';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { RecordStatus } from 'crm-sync-elements';
import { html } from 'lit';

export function renderAccounts(statuses: readonly RecordStatus[]): Promise<string> {
  return collectResult(
    render(html`
      <main data-crm-sync-endpoint="/api/crm-sync">
        <label><input id="hold" type="checkbox" /> Hold pushes</label>
        <crm-resync-action
          record-type="account"
          record-ids=${statuses.map(({ id }) => id).join(' ')}
        ></crm-resync-action>
        <output></output>
        <ul>
          ${statuses.map(
            (status) => html`
              <li>
                <span>${status.name}</span>
                <crm-sync-icon record=${JSON.stringify(status)}></crm-sync-icon>
              </li>
            `,
          )}
        </ul>
      </main>
    `),
  );
}
