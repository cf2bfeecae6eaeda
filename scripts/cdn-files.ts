// The files of the script-tag build: the one that a page names, and the ones that it loads later.
import { globSync } from 'node:fs';
import { basename } from 'node:path';

export const firstFile = 'crm-sync-elements.js';

/**
 * Each later file, and the modules whose `import()` loads that file. Any other `import()` of the source stays inside the
 * file that it stands in.
 */
export const laterFiles: Readonly<Record<string, readonly string[]>> = {
  'crm-sync-panel.js': [
    'src/controllers/panel-controller.ts',
    'src/elements/panel-behavior.ts',
    'src/styles/popover.styles.ts',
    'src/wire/decode-detail.ts',
  ],
  // Presses around an icon, and print: after the first icon is drawn.
  'crm-page.js': ['src/elements/icons-in-page.ts'],
  // What is needed for faults, and for answers with long numbers.
  'crm-diagnostics.js': ['src/diagnostics/rules.ts', 'src/transport/long-numbers.ts'],
  // What a resync action does, and all that follows a press of Resync: loaded before anything is sent.
  'crm-resync.js': [
    'src/elements/action-behavior.ts',
    'src/elements/push-display.ts',
    'src/store/run-push.ts',
    'src/wire/decode-resync.ts',
  ],
  // Live updates begin after the first answers, and need most of what waits and retries.
  'crm-live.js': ['src/store/live-updates.ts', 'src/transport/shared-stream.ts'],
  ...Object.fromEntries(
    globSync('src/locales/*.ts').map((path) => [`locales/${basename(path, '.ts')}.js`, [path]]),
  ),
};
