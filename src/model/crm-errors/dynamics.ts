// The errors of Microsoft Dataverse, which Dynamics 365 is built on. Sources: "Web service error codes" and "Service
// protection API limits" of learn.microsoft.com/power-apps/developer/data-platform. Codes are written as the Web API sends
// them; the same numbers in decimal are found too. `0x0` means
// that there is no code.
import type { CrmErrorTable } from './crm-error-table.js';

export const dynamics: CrmErrorTable = {
  codes: {
    // Service protection limits: requests, execution time, concurrent requests.
    '0x80072322': 'rateLimit',
    '0x80072321': 'rateLimit',
    '0x80072326': 'rateLimit',
    '0x8005F103': 'rateLimit',
    // The database timed out, or a lock could not be acquired in time.
    '0x80044151': 'unavailable',
    '0x8004Ed47': 'locked',
    '0x80060882': 'versionConflict',
    '0x80040216': 'internalError',

    '0x8005F101': 'signedOut',
    '0x8004A105': 'signedOut',
    '0x8004A108': 'signedOut',
    '0x8004A112': 'signedOut',
    '0x80048405': 'access',
    '0x80040220': 'access',
    '0x80048306': 'access',
    '0x80040277': 'access',
    '0x80040276': 'access',
    '0x80042f09': 'access',
    '0x80154B50': 'access',
    '0x8004A104': 'notInPlan',

    // A record with this id, or with these key values, does not exist.
    '0x80040217': 'notFound',
    '0x80060891': 'notFound',
    '0x80040500': 'notFound',
    '0x80040501': 'notFound',
    '0x80040502': 'notFound',
    '0x8004E106': 'deleted',
    '0x80040237': 'duplicate',
    '0x80060892': { kind: 'duplicate', words: /same value for (?<field>.{1,80}?) already exists/ },
    '0x80040333': 'duplicate',
    '0x80040515': 'wrongState',
    '0x80043b09': 'wrongState',
    // The owner is disabled, or has no privilege to own the record.
    '0x8004022b': 'inactiveOwner',
    '0x80040231': 'inactiveOwner',
    '0x80040299': 'inactiveOwner',
    // A plug-in, a callout or a workflow stopped the operation.
    '0x80040265': 'automation',
    '0x80040224': 'automation',
    '0x80045f00': 'automation',
    '0x80045f01': 'automation',
    '0x80045f02': 'automation',

    '0x8004431A': {
      kind: 'badOption',
      words: /The value ?(?<value>.{0,80}?) of '(?<field>[^']+)' on record of type/,
    },
    '0x80044331': {
      kind: 'tooLong',
      words: /length of the '(?<field>[^']+)' attribute .* allowed length of '?(?<limit>\d+)/,
    },
    '0x80090429': { kind: 'tooLong', words: /column '(?<field>[^']+)'/ },
    '0x80044330': {
      kind: 'outOfRange',
      words: /The value ?(?<value>.{0,80}?) of '(?<field>[^']+)' on record of type/,
    },
    '0x8004432f': {
      kind: 'outOfRange',
      words: /The value ?(?<value>.{0,80}?) of '(?<field>[^']+)' on record of type/,
    },
    '0x80061005': 'outOfRange',
    '0x80041136': 'outOfRange',
    '0x80050144': { kind: 'readOnlyField', words: /^The Calculated Field (?<field>\S+) on entity/ },
    '0x8004203e': 'required',
    '0x80040203': 'invalidValue',
    // Errors in the payload, and a path that does not exist.
    '0x80048d19': { kind: 'badRequest', general: true },
    '0x80060888': { kind: 'badRequest', general: true },
    '0x8006088D': 'badRequest',
  },
  phrases: [
    {
      kind: 'tooLong',
      words:
        /^A validation error occurred\. The length of the '(?<field>[^']+)' attribute .* allowed length of '?(?<limit>\d+)/,
    },
    {
      kind: 'outOfRange',
      words:
        /^A validation error occurred\. The value ?(?<value>.{0,80}?) of '(?<field>[^']+)' on record of type/,
    },
    { kind: 'duplicate', words: /^A record with matching key values already exists/ },
    {
      kind: 'unknownField',
      words: /^Error identified in Payload [\s\S]*An undeclared property '(?<field>[^']+)'/,
    },
    { kind: 'unknownField', words: /^An undeclared property '(?<field>[^']+)'/ },
    { kind: 'unknownField', words: /^Could not find a property named '(?<field>[^']+)'/ },
    {
      kind: 'invalidValue',
      words:
        /^Error identified in Payload [\s\S]*Cannot convert the literal '(?<value>[^']*)' to the expected type/,
    },
    { kind: 'rateLimit', words: /^Number of (?:concurrent )?requests exceeded the limit of \d+/ },
  ],
};
