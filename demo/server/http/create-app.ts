// Combines the sync API, the workspace's own API and the pages into one app. Starts nothing.
import { Hono } from 'hono';
import { addEventRoutes } from '../api/event-routes.ts';
import { addRecordRoutes } from '../api/record-routes.ts';
import { addResyncRoutes } from '../api/resync-routes.ts';
import { addSessionRoutes } from '../api/session-routes.ts';
import type { Sandboxes } from '../connectors/create-connectors.ts';
import type { Connector } from '../connectors/connector.ts';
import type { EventHub } from '../events/event-hub.ts';
import type { ResyncContext } from '../queue/accept-resync.ts';
import { addIntegrationRoutes } from '../workspace/integration-routes.ts';
import { createObjectPages } from '../sandbox/object-page.ts';
import { addSandboxRoutes } from '../sandbox/sandbox-routes.ts';
import { addListRoutes } from '../workspace/list-routes.ts';
import { addLogRoutes } from '../workspace/log-routes.ts';
import { addWorkspaceRecordRoutes } from '../workspace/record-routes.ts';
import { addWorkspaceSessionRoutes } from '../workspace/session-routes.ts';
import { createApiApp, refuseOtherMethods, type ApiApp } from './api-app.ts';
import { HttpProblem } from './http-problem.ts';
import { createKitFiles } from './kit-files.ts';
import { ownPagesOnly } from './origin.ts';
import { createPages } from './pages.ts';
import { letKnownOriginsRead, type PortalAccess } from './portal-access.ts';
import { readSession, readSessionOrToken } from './session.ts';

export interface AppParts extends ResyncContext {
  hub: EventHub;
  sandboxes: Sandboxes;
  connectors: ReadonlyMap<string, Connector>;
  portals?: PortalAccess | undefined;
  pagesFolder: string;
  kitFolder: string;
}

export function createApp(parts: AppParts): Hono {
  const app = new Hono();
  app.route('/api/crm-sync', createSyncApi(parts));
  app.route('/api/workspace', createWorkspaceApi(parts));
  app.route('/api/sandbox', createSandboxApi(parts));
  app.all('/api/*', (c) => new HttpProblem('not_found', `There is nothing at ${c.req.path}.`).toResponse());
  app.route('/kit', createKitFiles(parts.kitFolder));
  app.route('/sandbox', createObjectPages(parts.sandboxes));
  app.route('/', createPages(parts.pagesFolder));
  return app;
}

function createSyncApi(parts: AppParts): ApiApp {
  const { db, connectors, hub, portals } = parts;
  const api = createApiApp();
  api.use(letKnownOriginsRead(portals));
  api.use(readSessionOrToken(db, portals));
  addSessionRoutes(api, db);
  addRecordRoutes(api, db, connectors);
  addResyncRoutes(api, parts);
  addEventRoutes(api, db, hub);
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'CRM sync status',
      version: '1.0.0',
      description: 'What crm-sync-elements asks a backend for.',
    },
    servers: [{ url: '/api/crm-sync' }],
  });
  refuseOtherMethods(api);
  return api;
}

function createWorkspaceApi(parts: AppParts): ApiApp {
  const { db } = parts;
  const api = createApiApp();
  api.use(ownPagesOnly);
  api.use(readSession(db));
  addWorkspaceSessionRoutes(api, db);
  addListRoutes(api, db);
  addWorkspaceRecordRoutes(api, db);
  addLogRoutes(api, db);
  addIntegrationRoutes(api, parts);
  refuseOtherMethods(api);
  return api;
}

function createSandboxApi({ db, sandboxes }: AppParts): ApiApp {
  const api = createApiApp();
  api.use(ownPagesOnly);
  api.use(readSession(db));
  addSandboxRoutes(api, sandboxes);
  refuseOtherMethods(api);
  return api;
}
