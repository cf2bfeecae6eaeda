// The rules and texts of the warnings for developers: loaded with the first fault of a page.
export { attributeFaults } from './attribute-faults.js';
export { faultMessage } from './fault-messages.js';
export { idFaults } from './id-faults.js';
export { responseFaults } from './response-faults.js';
