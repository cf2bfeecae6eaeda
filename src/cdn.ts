// The file for a script tag: registers all tags, with the dependencies inside. What only a panel needs, and languages,
// are files beside it, see cdn/bring-file.ts.

/** Comes first: a panel that stands in the page wants it at once. The build takes it out of what the file exports. */
export { bringFile } from './cdn/bring-file.js';

import './cdn/languages.js';
import './define.js';
// Nearly every page comes to need these: no file of their own for them. With a bundler they load by and by.
import './elements/action-behavior.js';
import './elements/icon-behavior.js';
import './elements/load-panel-element.js';
import './elements/push-display.js';
import './store/live-updates.js';
import './store/run-push.js';
import './wire/decode-resync.js';
import './transport/shared-stream.js';

export * from './index.js';
