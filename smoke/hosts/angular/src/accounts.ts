import { Component, computed, CUSTOM_ELEMENTS_SCHEMA, input, signal } from '@angular/core';
import 'crm-sync-elements/define.js';
import type { CrmResyncRequestEvent } from 'crm-sync-elements';

interface Account {
  readonly id: string;
  readonly name: string;
}

@Component({
  selector: 'app-accounts',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main data-crm-sync-endpoint="/api/crm-sync">
      <label>
        <input type="checkbox" [checked]="held()" (change)="held.set(!held())" />
        Hold pushes
      </label>
      <crm-resync-action
        record-type="account"
        [attr.record-ids]="ids()"
        (crm-resync-request)="onResyncRequest($event)"
      />
      <output>{{ news() }}</output>
      <ul>
        @for (account of accounts(); track $index) {
          <li>
            {{ account.name }}
            <crm-sync-icon
              record-type="account"
              [attr.record-id]="account.id"
              (crm-panel-open)="news.set('Opened by ' + $event.reason)"
            />
          </li>
        }
      </ul>
    </main>
  `,
})
export class Accounts {
  readonly accounts = input.required<readonly Account[]>();
  protected readonly ids = computed(() =>
    this.accounts()
      .map(({ id }) => id)
      .join(' '),
  );
  protected readonly held = signal(false);
  protected readonly news = signal('');

  protected onResyncRequest(event: CrmResyncRequestEvent): void {
    if (!this.held()) return;
    event.preventDefault();
    this.news.set(`Held ${event.records.length} records`);
  }
}
