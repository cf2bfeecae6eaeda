// All three tags for servers.
import './elements/server-content.js';
import './define.js';
