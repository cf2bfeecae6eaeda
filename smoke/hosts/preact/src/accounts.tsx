import 'crm-sync-elements/define.js';
import type { CrmResyncRequestEvent } from 'crm-sync-elements';
import { useState } from 'preact/hooks';

interface Account {
  readonly id: string;
  readonly name: string;
}

export function Accounts({ accounts }: { readonly accounts: readonly Account[] }) {
  const [held, setHeld] = useState(false);
  const [news, setNews] = useState('');

  function onResyncRequest(event: CrmResyncRequestEvent) {
    if (!held) return;
    event.preventDefault();
    setNews(`Held ${event.records.length} records`);
  }

  return (
    <main data-crm-sync-endpoint="/api/crm-sync">
      <label>
        <input type="checkbox" checked={held} onChange={(event) => setHeld(event.currentTarget.checked)} />
        Hold pushes
      </label>
      <crm-resync-action
        record-type="account"
        record-ids={accounts.map(({ id }) => id).join(' ')}
        oncrm-resync-request={onResyncRequest}
      />
      <output>{news}</output>
      <ul>
        {accounts.map(({ id, name }, row) => (
          <li key={row}>
            {name}{' '}
            <crm-sync-icon
              record-type="account"
              record-id={id}
              oncrm-panel-open={(event) => setNews(`Opened by ${event.reason}`)}
            />
          </li>
        ))}
      </ul>
    </main>
  );
}
