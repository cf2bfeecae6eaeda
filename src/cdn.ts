// The entry of the script-tag build: registers all tags. Dependencies are inside; scripts/cdn-files.ts lists what the
// page loads later.
export { loadChunk } from './cdn/load-chunk.js';
import './cdn/load-locales.js';
import './define.js';

export * from './index.js';
