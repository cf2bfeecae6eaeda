// What a page says of where its data is.
export { configure } from './client/client-registry.js';
export { createSyncClient, type SyncClientOptions } from './client/create-client.js';
