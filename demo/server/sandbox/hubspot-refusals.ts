// The older and odder forms of HubSpot's refusals: a whole batch refused, and the errors of fields as text.
import { randomUUID } from 'node:crypto';
import type { HubspotIssue } from './hubspot-rules.ts';
import type { CrmResponse } from './transport.ts';

/** @param namesRows whether each result has the id of its row */
export function wholeBatchRefused(issues: readonly HubspotIssue[], namesRows: boolean): CrmResponse {
  const [first] = issues;
  const status = first?.httpStatus ?? 400;
  const correlationId = randomUUID();
  if (first && first.category !== 'VALIDATION_ERROR') {
    const { category, message } = first;
    const context = namesRows ? { context: { ids: [first.row] } } : {};
    return { status, headers: {}, body: { status: 'error', message, category, correlationId, ...context } };
  }
  const validationResults = issues.flatMap(({ errors, row }) =>
    errors.map((error) => ({ ...validationResult(error), ...(namesRows ? { id: row } : {}) })),
  );
  const body = {
    validationResults,
    status: 'error',
    message: 'Property values were not valid',
    correlationId,
    requestId: randomUUID(),
  };
  return { status, headers: {}, body };
}

/** `Property values were not valid: [{"isValid":false,…}]`, without a list of errors. */
export function errorsInText<T extends Pick<HubspotIssue, 'errors' | 'message'>>(issue: T): T {
  if (issue.errors.length === 0) return issue;
  const list = JSON.stringify(issue.errors.map(validationResult));
  return { ...issue, message: `Property values were not valid: ${list}`, errors: [] };
}

function validationResult({ message, code, in: name }: HubspotIssue['errors'][number]): {
  isValid: false;
  message: string;
  error: string;
  name: string;
} {
  return { isValid: false, message, error: code, name };
}
