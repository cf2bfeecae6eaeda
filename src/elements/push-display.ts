// All that shows a push outside of a panel. One module, loaded with the first sign of a press.
export { reportStyles } from '../styles/report.styles.js';
export { confirmationOf, pushDetails, pushSentence } from './push-report.js';
export { showToast, showToastOnce, showToastWhenGone } from './push-toasts.js';
