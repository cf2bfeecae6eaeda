// What Storybook is made of. All of it works offline: nothing is reported, and nothing is asked for.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';

/** The test of the story runner brings its own. */
const stories = process.env['STORIES'] ?? 'stories/**/*.stories.ts';

export default {
  stories: [join(dirname(fileURLToPath(import.meta.url)), '..', stories)],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {
    name: '@storybook/web-components-vite',
    // Not the one at the root: it builds the package.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false },
} satisfies StorybookConfig;
