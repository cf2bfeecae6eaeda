// Turns the kit's warnings for developers off: most tests put something wrong on purpose. test/mocks/warnings.ts turns
// them on for the tests that read them.
import { setDiagnostics } from '../../src/diagnostics/report-fault.js';

setDiagnostics('off');
