// All three tags for servers.
import './elements/ssr.js';
import './define.js';
