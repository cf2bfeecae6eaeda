// The brands of three hosts: the rules that each host writes into its own style sheet.

export interface Brand {
  readonly name: string;
  readonly className: string;
  readonly css: string;
}

export const brands: readonly Brand[] = [
  {
    name: 'Harbour, a shipping portal',
    className: 'harbour',
    css: `.harbour {
  --crm-sync-font: Georgia, 'Liberation Serif', serif;
  --crm-sync-accent: light-dark(#0b5563, #6fd3e3);
  --crm-sync-on-accent: light-dark(#fff, #06242a);
  --crm-sync-surface-raised: light-dark(#fbf8f1, #17262a);
  --crm-sync-surface-muted: light-dark(#f0e9da, #22363b);
  --crm-sync-border: light-dark(#d9cfb8, #35505a);
  --crm-sync-text-muted: light-dark(#5c5443, #b9c4c0);
  --crm-sync-radius: 2px;
}`,
  },
  {
    name: 'Juno, a recruiting tool',
    className: 'juno',
    css: `.juno {
  --crm-sync-accent: light-dark(#9d174d, #f9a8d4);
  --crm-sync-on-accent: light-dark(#fff, #3b0a20);
  --crm-sync-surface-muted: light-dark(#fdf0f6, #33202b);
  --crm-sync-border: light-dark(#f3d3e2, #523243);
  --crm-sync-radius: 20px;
  --crm-sync-density: 1.25;
}
.juno ::part(resync) { border-radius: 999px; }
.juno ::part(icon) { border-radius: 50%; }`,
  },
  {
    name: 'Ledger, an accounting suite',
    className: 'ledger',
    css: `.ledger {
  --crm-sync-font: ui-monospace, 'Liberation Mono', monospace;
  --crm-sync-accent: light-dark(#3f4a14, #d4e157);
  --crm-sync-on-accent: light-dark(#fff, #1d2106);
  --crm-sync-synced: light-dark(#3f6212, #bef264);
  --crm-sync-border: light-dark(#9ca3af, #5b6370);
  --crm-sync-radius: 0;
  --crm-sync-density: 0.75;
}
.ledger ::part(chip) { border-radius: 0; }`,
  },
];
