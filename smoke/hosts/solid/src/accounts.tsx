import 'crm-sync-elements/define.js';
import type { CrmResyncRequestEvent } from 'crm-sync-elements';
import { createSignal, Index } from 'solid-js';

interface Account {
  readonly id: string;
  readonly name: string;
}

export function Accounts(props: { readonly accounts: readonly Account[] }) {
  const [held, setHeld] = createSignal(false);
  const [news, setNews] = createSignal('');

  function onResyncRequest(event: CrmResyncRequestEvent) {
    if (!held()) return;
    event.preventDefault();
    setNews(`Held ${event.records.length} records`);
  }

  return (
    <main data-crm-sync-endpoint="/api/crm-sync">
      <label>
        <input type="checkbox" checked={held()} onChange={(event) => setHeld(event.currentTarget.checked)} />
        Hold pushes
      </label>
      <crm-resync-action
        record-type="account"
        record-ids={props.accounts.map(({ id }) => id).join(' ')}
        on:crm-resync-request={onResyncRequest}
      />
      <output>{news()}</output>
      <ul>
        <Index each={props.accounts}>
          {(account) => (
            <li>
              {account().name}{' '}
              <crm-sync-icon
                record-type="account"
                record-id={account().id}
                on:crm-panel-open={(event) => setNews(`Opened by ${event.reason}`)}
              />
            </li>
          )}
        </Index>
      </ul>
    </main>
  );
}
