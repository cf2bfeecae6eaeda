// The package's front door for servers.
import './elements/server-content.js';

export * from './index.js';
