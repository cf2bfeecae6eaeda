// The fields of a contact in the workspace. The mapping of each CRM lists the fields that the CRM has.
import type { FieldDefinition } from './field-types.ts';

export const departments = ['Sales', 'Marketing', 'Finance', 'Operations', 'Engineering', 'Legal'] as const;
export const interests = ['Onboarding', 'Reporting', 'Integrations', 'Security', 'Pricing'] as const;
export const statuses = ['Active', 'On leave', 'Left company'] as const;

export const contactFields: readonly FieldDefinition[] = [
  { name: 'firstName', label: 'First name', type: 'text', group: 'About', maxLength: 40 },
  { name: 'lastName', label: 'Last name', type: 'text', group: 'About', maxLength: 80 },
  { name: 'title', label: 'Job title', type: 'text', group: 'About' },
  { name: 'account', label: 'Account', type: 'reference', group: 'About' },
  { name: 'department', label: 'Department', type: 'picklist', group: 'About', options: departments },
  { name: 'status', label: 'Status', type: 'picklist', group: 'About', options: statuses },
  { name: 'email', label: 'E-mail', type: 'email', group: 'Contact' },
  { name: 'phone', label: 'Phone', type: 'phone', group: 'Contact' },
  { name: 'city', label: 'City', type: 'text', group: 'Contact' },
  { name: 'profileUrl', label: 'Profile', type: 'url', group: 'Contact' },
  { name: 'owner', label: 'Owner', type: 'reference', group: 'Team' },
  { name: 'startedOn', label: 'In this role since', type: 'date', group: 'Engagement' },
  { name: 'lastSeenAt', label: 'Last seen', type: 'datetime', group: 'Engagement' },
  { name: 'engagement', label: 'Engagement', type: 'percent', group: 'Engagement' },
  { name: 'interests', label: 'Interests', type: 'multi_picklist', group: 'Engagement', options: interests },
  { name: 'newsletter', label: 'Newsletter', type: 'boolean', group: 'Engagement' },
  { name: 'seats', label: 'Seats', type: 'number', group: 'Engagement' },
  { name: 'budget', label: 'Budget', type: 'currency', group: 'Engagement', currencyField: 'budgetCurrency' },
  {
    name: 'budgetCurrency',
    label: 'Budget currency',
    type: 'picklist',
    group: 'Engagement',
    options: ['EUR', 'USD', 'GBP', 'SEK', 'JPY'],
  },
  { name: 'background', label: 'Background', type: 'long_text', group: 'Notes' },
  { name: 'signature', label: 'Signature', type: 'html', group: 'Notes' },
  { name: 'championScore', label: 'Champion score', type: 'number', group: 'Custom' },
  { name: 'leadSource', label: 'Lead source', type: 'text', group: 'Custom' },
];
