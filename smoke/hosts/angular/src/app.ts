import { Component, computed, signal } from '@angular/core';
import { Accounts } from './accounts';

@Component({
  selector: 'app-root',
  imports: [Accounts],
  template: `
    <button (click)="page.set(page() + 1)">Next page</button>
    <button (click)="page.set(0)">Close</button>
    @if (page() > 0) {
      <app-accounts [accounts]="accounts()" />
    }
  `,
})
export class App {
  protected readonly page = signal(0);
  protected readonly accounts = computed(() =>
    Array.from({ length: 50 }, (_, row) => this.page() * 50 - 49 + row).map((n) => ({
      id: `a${n}`,
      name: `Account ${n}`,
    })),
  );
}
