// The page's one request for the session, shared by all that depend on the role.
import { getSession } from '../api/workspace-api.js';
import type { WorkspaceSession } from '../api/workspace-model.js';

let pending: Promise<WorkspaceSession> | undefined;

/** A failed request is not kept: the next one to ask tries again. */
export function session(): Promise<WorkspaceSession> {
  pending ??= getSession().catch((thrown: unknown) => {
    pending = undefined;
    throw thrown;
  });
  return pending;
}

export const mayEdit = ({ role }: WorkspaceSession): boolean => role !== 'read_only';
