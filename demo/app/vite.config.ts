// Builds the host's pages to demo/app/dist. The kit is compiled from its sources, so the kit needs no build before.
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => decodeURIComponent(new URL(path, import.meta.url).pathname);
const pages = ['accounts', 'contacts', 'record', 'integrations'];

/** Gives the dev server the addresses of the real server: /accounts/acc_1 is record.html. */
const prettyAddresses: Plugin = {
  name: 'pretty-addresses',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const [path = '/', query] = (request.url ?? '/').split('?');
      if (path === '/') {
        response.statusCode = 302;
        response.setHeader('Location', '/accounts');
        response.end();
        return;
      }
      const page = /^\/(?:accounts|contacts)\/[^/.]+$/.test(path) ? 'record' : path.slice(1);
      if (pages.includes(page)) request.url = `/${page}.html${query ? `?${query}` : ''}`;
      next();
    });
  },
};

export default defineConfig({
  root: here('.'),
  base: '/',
  appType: 'mpa',
  plugins: [prettyAddresses],
  resolve: {
    alias: [
      { find: /^crm-sync-elements$/, replacement: here('../../src/index.ts') },
      { find: /^crm-sync-elements\/(.+)\.js$/, replacement: here('../../src/$1.ts') },
    ],
  },
  // With the slash at its end: the sources of these pages also have a folder of this name.
  server: { port: 5173, proxy: { '^/api/(?:crm-sync|workspace)/': 'http://127.0.0.1:8787' } },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: { input: pages.map((page) => here(`${page}.html`)) },
  },
});
