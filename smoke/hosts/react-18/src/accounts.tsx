import 'crm-sync-elements/define.js';
import type { CrmResyncAction, CrmSyncIcon } from 'crm-sync-elements';
import { useRef, useState } from 'react';
import { useElementEvent } from './use-element-event.js';

interface Account {
  readonly id: string;
  readonly name: string;
}

export function Accounts({ accounts }: { readonly accounts: readonly Account[] }) {
  const [held, setHeld] = useState(false);
  const [news, setNews] = useState('');

  const action = useRef<CrmResyncAction>(null);
  useElementEvent(action, 'crm-resync-request', (event) => {
    if (!held) return;
    event.preventDefault();
    setNews(`Held ${event.records.length} records`);
  });

  return (
    <main data-crm-sync-endpoint="/api/crm-sync">
      <label>
        <input type="checkbox" checked={held} onChange={(event) => setHeld(event.target.checked)} />
        Hold pushes
      </label>
      <crm-resync-action
        ref={action}
        record-type="account"
        record-ids={accounts.map(({ id }) => id).join(' ')}
      />
      <output>{news}</output>
      <ul>
        {accounts.map(({ id, name }, row) => (
          <li key={row}>
            {name} <Status id={id} onOpen={(reason) => setNews(`Opened by ${reason}`)} />
          </li>
        ))}
      </ul>
    </main>
  );
}

function Status({ id, onOpen }: { readonly id: string; readonly onOpen: (reason: string) => void }) {
  const icon = useRef<CrmSyncIcon>(null);
  useElementEvent(icon, 'crm-panel-open', (event) => onOpen(event.reason));
  return <crm-sync-icon ref={icon} record-type="account" record-id={id} />;
}
