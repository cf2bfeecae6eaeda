// The package's front door for servers.
import './elements/ssr.js';

export * from './index.js';
