// Decides which rows of a batch the HubSpot-like CRM accepts, and writes the errors. An answer depends only on the row,
// the schema and the stored objects.
import { isEmailAddress, own, type PropertySchema } from './crm-schema.ts';
import { hubspotSchemas } from './hubspot-schema.ts';
import type { ObjectStore } from './object-store.ts';

export interface HubspotInput {
  id: string;
  properties: Record<string, string | null>;
  objectWriteTraceId?: string;
}

export interface HubspotIssue {
  /** The id of the refused row. */
  row: string;
  httpStatus: number;
  category: string;
  message: string;
  context: Record<string, string[]>;
  errors: { message: string; code: string; in: string; context: Record<string, string[]> }[];
}

export async function checkHubspotWrite(
  store: ObjectStore,
  objectType: string,
  inputs: readonly HubspotInput[],
): Promise<{ accepted: HubspotInput[]; issues: HubspotIssue[] }> {
  const stored = await store.find(inputs.map((input) => input.id));
  const taken = await takenValues(store, objectType, inputs);
  const accepted: HubspotInput[] = [];
  const issues: HubspotIssue[] = [];
  for (const input of inputs) {
    const object = stored.get(input.id);
    const issue =
      !object || object.deleted
        ? notFound(input.id)
        : object.lockedBy !== null
          ? locked(input.id)
          : (invalid(objectType, input) ?? conflict(objectType, input, taken));
    if (issue) {
      issues.push({ ...traced(issue, input), row: input.id });
      continue;
    }
    accepted.push(input);
    claim(objectType, input, taken);
  }
  return { accepted, issues };
}

/** What is refused, before it is known for which row. */
type Refused = Omit<HubspotIssue, 'row'>;

function traced(issue: Refused, input: HubspotInput): Refused {
  const trace = input.objectWriteTraceId;
  return trace ? { ...issue, context: { ...issue.context, objectWriteTraceId: [trace] } } : issue;
}

function invalid(objectType: string, input: HubspotInput): Refused | undefined {
  const schema = own(hubspotSchemas, objectType);
  const errors = Object.entries(input.properties).flatMap(([name, value]) => {
    const property = own(schema, name);
    if (!property) return [detail(name, 'PROPERTY_DOESNT_EXIST', `Property "${name}" does not exist`)];
    const problem = problemOf(name, property, value ?? '');
    return problem ? [detail(name, ...problem)] : [];
  });
  if (errors.length === 0) return undefined;
  const message = `Property values were not valid: ${errors.map((error) => error.message).join('; ')}`;
  return { httpStatus: 400, category: 'VALIDATION_ERROR', message, context: {}, errors };
}

/** HubSpot's code and message for a rejected value. */
function problemOf(
  name: string,
  property: PropertySchema,
  value: string,
): [code: string, message: string] | undefined {
  if (property.readOnly)
    return ['READ_ONLY_VALUE', `"${name}" is a read only property; its value cannot be set.`];
  if (value === '')
    return property.required ? ['REQUIRED_FIELD', `Property "${name}" is required`] : undefined;
  const { options, maxLength } = property;
  if (options) {
    const wrong = (property.kind === 'options' ? value.split(';') : [value]).find(
      (part) => own(options, part) === undefined,
    );
    const allowed = Object.values(options).map((label) => `label: "${label}"`);
    return wrong === undefined
      ? undefined
      : ['INVALID_OPTION', `${wrong} was not one of the allowed options: [${allowed.join(', ')}]`];
  }
  if (property.kind === 'email' && !isEmailAddress(value)) {
    return ['INVALID_EMAIL', `Email address ${value} is invalid`];
  }
  if (property.kind === 'number' && Number.isNaN(Number(value))) {
    return ['INVALID_LONG', `${value} was not a valid number.`];
  }
  if (maxLength !== undefined && value.length > maxLength) {
    return [
      'INVALID_LENGTH',
      `The value for property "${name}" is ${value.length} characters long, but the maximum is ${maxLength}.`,
    ];
  }
  return undefined;
}

function detail(name: string, code: string, message: string): HubspotIssue['errors'][number] {
  return { message, code, in: name, context: { propertyName: [name] } };
}

function conflict(
  objectType: string,
  input: HubspotInput,
  taken: Map<string, string[]>,
): Refused | undefined {
  const name = uniqueProperty(objectType);
  const value = name && input.properties[name];
  const other = value && taken.get(value.toLowerCase())?.find((id) => id !== input.id);
  if (!other) return undefined;
  const what = objectType === 'contacts' ? 'Contact' : 'Company';
  const message = `${what} already exists. Existing ID: ${other}`;
  return { httpStatus: 409, category: 'CONFLICT', message, context: {}, errors: [] };
}

/** Later rows of the batch see the value of this row. */
function claim(objectType: string, input: HubspotInput, taken: Map<string, string[]>): void {
  const name = uniqueProperty(objectType);
  const value = name && input.properties[name]?.toLowerCase();
  if (value) taken.set(value, [...(taken.get(value) ?? []), input.id]);
}

function uniqueProperty(objectType: string): string | undefined {
  return Object.entries(own(hubspotSchemas, objectType) ?? {}).find(([, property]) => property.unique)?.[0];
}

async function takenValues(
  store: ObjectStore,
  objectType: string,
  inputs: readonly HubspotInput[],
): Promise<Map<string, string[]>> {
  const name = uniqueProperty(objectType);
  if (!name) return new Map();
  const values = inputs.flatMap((input) => input.properties[name]?.toLowerCase() || []);
  return values.length === 0 ? new Map() : store.holders(objectType, name, values);
}

function notFound(id: string): Refused {
  return {
    httpStatus: 404,
    category: 'OBJECT_NOT_FOUND',
    message: 'Could not get some objects, they may be deleted or not exist. Check that ids are valid.',
    context: { ids: [id] },
    errors: [],
  };
}

function locked(id: string): Refused {
  return {
    httpStatus: 423,
    category: 'LOCKED',
    message: 'This object is temporarily locked because another update is in progress.',
    context: { ids: [id] },
    errors: [],
  };
}
