// The fields of an account in the workspace. The mapping of each CRM lists the fields that the CRM has.
import type { FieldDefinition } from './field-types.ts';

export const industries = [
  'Software',
  'Manufacturing',
  'Logistics',
  'Health care',
  'Energy',
  'Retail',
  'Finance',
  'Education',
  'Media',
  'Public sector',
] as const;
export const tiers = ['Platinum', 'Gold', 'Silver', 'Bronze'] as const;
export const products = ['Core', 'Analytics', 'Automation', 'Support plus', 'Mobile'] as const;
export const currencies = ['EUR', 'USD', 'GBP', 'SEK', 'JPY'] as const;

export const accountFields: readonly FieldDefinition[] = [
  { name: 'name', label: 'Name', type: 'text', group: 'About', maxLength: 255 },
  { name: 'domain', label: 'Website', type: 'url', group: 'About' },
  { name: 'industry', label: 'Industry', type: 'picklist', group: 'About', options: industries },
  { name: 'tier', label: 'Tier', type: 'picklist', group: 'About', options: tiers },
  { name: 'description', label: 'Description', type: 'long_text', group: 'About' },
  { name: 'owner', label: 'Account owner', type: 'reference', group: 'Team' },
  { name: 'lastTouchAt', label: 'Last touch', type: 'datetime', group: 'Team' },
  { name: 'handoverNotes', label: 'Handover notes', type: 'html', group: 'Team' },
  { name: 'phone', label: 'Phone', type: 'phone', group: 'Contact' },
  { name: 'billingEmail', label: 'Billing e-mail', type: 'email', group: 'Contact' },
  { name: 'street', label: 'Street', type: 'text', group: 'Contact' },
  { name: 'city', label: 'City', type: 'text', group: 'Contact' },
  { name: 'country', label: 'Country', type: 'text', group: 'Contact' },
  {
    name: 'annualRevenue',
    label: 'Annual revenue',
    type: 'currency',
    group: 'Business',
    currencyField: 'currency',
  },
  { name: 'currency', label: 'Currency', type: 'picklist', group: 'Business', options: currencies },
  { name: 'employees', label: 'Employees', type: 'number', group: 'Business' },
  { name: 'products', label: 'Products', type: 'multi_picklist', group: 'Business', options: products },
  { name: 'renewalDate', label: 'Renewal date', type: 'date', group: 'Business' },
  { name: 'healthScore', label: 'Health score', type: 'percent', group: 'Business' },
  { name: 'isReference', label: 'Reference customer', type: 'boolean', group: 'Business' },
  {
    name: 'creditLimit',
    label: 'Credit limit',
    type: 'currency',
    group: 'Custom',
    currencyField: 'currency',
  },
  { name: 'npsScore', label: 'NPS score', type: 'number', group: 'Custom' },
  { name: 'parkedUntil', label: 'Parked until', type: 'date', group: 'Custom' },
];
