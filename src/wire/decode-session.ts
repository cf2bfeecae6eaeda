// Decodes the session: role, connected CRMs, limits. What cannot be read grants nothing.
import { reportFault } from '../diagnostics/report-fault.js';
import { defaultLimits, roles, type Crm, type Role, type Session } from '../model/session.js';
import {
  compact,
  describe,
  readCount,
  readList,
  readMember,
  readObject,
  readString,
  reported,
  type JsonObject,
} from './decoders.js';

/** @throws SyncError `bad_payload` when the answer is no session at all */
export function decodeSession(value: unknown): Session {
  return reported(() => {
    const session = readObject(value, 'session');
    const limits: JsonObject = readMember(session, 'session', 'limits', readObject) ?? {};
    const limit = (name: keyof typeof defaultLimits) =>
      Math.max(1, readMember(limits, 'session.limits', name, readCount) ?? defaultLimits[name]);
    return {
      role: readRole(session.role),
      crms: readList(session, 'session', 'crms', readCrm),
      limits: { statusBatch: limit('statusBatch'), resyncBatch: limit('resyncBatch') },
    };
  });
}

function readRole(value: unknown): Role {
  const role = roles.find((each) => each === value);
  if (!role) reportFault('unknown-role', [describe(value)]);
  return role ?? 'read_only';
}

function readCrm(value: unknown, path: string): Crm {
  if (typeof value === 'string') return { provider: value };
  const crm = readObject(value, path);
  return compact({
    provider: readString(crm.provider, `${path}.provider`),
    name: readMember(crm, path, 'name', readString),
    iconUrl: readMember(crm, path, 'iconUrl', readString),
  });
}
