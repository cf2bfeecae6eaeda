// The page's single request for the session, shared by all code that depends on the role.
import { getSession } from '../api/workspace-api.js';
import type { WorkspaceSession } from '../api/workspace-model.js';

let pending: Promise<WorkspaceSession> | undefined;

/** A failed request is not kept: the next call tries again. */
export function session(): Promise<WorkspaceSession> {
  pending ??= getSession().catch((thrown: unknown) => {
    pending = undefined;
    throw thrown;
  });
  return pending;
}

export const mayEdit = ({ role }: WorkspaceSession): boolean => role !== 'read_only';
