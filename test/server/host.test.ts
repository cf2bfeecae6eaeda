// The suites that get along on one host. Starting one takes the embedded database seconds of computing, so they share it.
import './suites/sync-api.ts';
import './suites/workspace-api.ts';
import './suites/events.ts';
import './suites/fair-turns.ts';
import './suites/connectors.ts';
import './suites/crm-faults.ts';
import './suites/portals.ts';
import './suites/upkeep.ts';
