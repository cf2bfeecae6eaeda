// How Storybook's pages are built. msw's worker comes from the package itself: a copy in the tree would go stale.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const name = 'mockServiceWorker.js';

function mockWorker(): Plugin {
  const source = () => readFileSync(fileURLToPath(import.meta.resolve(`msw/${name}`)), 'utf8');
  return {
    name: 'mock-worker',
    configureServer: ({ middlewares }) => {
      middlewares.use(`/${name}`, (_request, response) => {
        response.setHeader('content-type', 'text/javascript');
        response.end(source());
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: name, source: source() });
    },
  };
}

export default defineConfig({ publicDir: false, envDir: false, plugins: [mockWorker()] });
