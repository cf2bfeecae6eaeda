// What a page says of where its data is.
export { configure, createSyncClient, type SyncClientOptions } from './client/client-registry.js';
