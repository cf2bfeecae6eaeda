// The schema of accounts, contacts and leads in the Salesforce-like CRM.
import { currencies, industries, products, tiers } from '../model/account-fields.ts';
import { departments, interests, statuses } from '../model/contact-fields.ts';
import { plainOptions, type ObjectSchema } from './crm-schema.ts';

const person: ObjectSchema = {
  FirstName: { label: 'First Name', kind: 'string', maxLength: 40 },
  LastName: { label: 'Last Name', kind: 'string', required: true, maxLength: 80 },
  Email: { label: 'Email', kind: 'email', unique: true },
  Title: { label: 'Title', kind: 'string', maxLength: 128 },
  Department__c: { label: 'Department', kind: 'option', options: plainOptions(departments) },
  Status__c: { label: 'Employment Status', kind: 'option', options: plainOptions(statuses) },
  Phone: { label: 'Phone', kind: 'string', maxLength: 40 },
  MailingCity: { label: 'Mailing City', kind: 'string', maxLength: 40 },
  OwnerId: { label: 'Owner ID', kind: 'id' },
  Interests__c: { label: 'Interests', kind: 'options', options: plainOptions(interests) },
  Newsletter__c: { label: 'Newsletter', kind: 'boolean' },
  Champion_Score__c: { label: 'Champion Score', kind: 'number', denied: true },
};

export const salesforceSchemas: Readonly<Record<string, ObjectSchema>> = {
  Account: {
    Name: { label: 'Account Name', kind: 'string', required: true, maxLength: 255 },
    Website: { label: 'Website', kind: 'string', maxLength: 255 },
    Industry: { label: 'Industry', kind: 'option', required: true, options: plainOptions(industries) },
    Tier__c: { label: 'Tier', kind: 'option', options: plainOptions(tiers) },
    Description: { label: 'Account Description', kind: 'string', maxLength: 32_000 },
    OwnerId: { label: 'Owner ID', kind: 'id' },
    Last_Touch__c: { label: 'Last Touch', kind: 'datetime' },
    Handover_Notes__c: { label: 'Handover Notes', kind: 'string', maxLength: 131_072 },
    Phone: { label: 'Account Phone', kind: 'string', maxLength: 40 },
    Billing_Email__c: { label: 'Billing Email', kind: 'email' },
    BillingStreet: { label: 'Billing Street', kind: 'string', maxLength: 255 },
    BillingCity: { label: 'Billing City', kind: 'string', maxLength: 40 },
    BillingCountry: { label: 'Billing Country', kind: 'string', maxLength: 80 },
    AnnualRevenue: { label: 'Annual Revenue', kind: 'number' },
    CurrencyIsoCode: { label: 'Currency ISO Code', kind: 'option', options: plainOptions(currencies) },
    NumberOfEmployees: { label: 'Employees', kind: 'number' },
    Products__c: { label: 'Products', kind: 'options', options: plainOptions(products) },
    Renewal_Date__c: { label: 'Renewal Date', kind: 'date' },
    Health_Score__c: { label: 'Health Score', kind: 'number' },
    Is_Reference__c: { label: 'Reference Customer', kind: 'boolean' },
    Credit_Limit__c: { label: 'Credit Limit', kind: 'number', denied: true },
    Parked_Until__c: { label: 'Parked Until', kind: 'date', readOnly: true },
  },
  Contact: {
    ...person,
    AccountId: { label: 'Account ID', kind: 'id' },
    Profile__c: { label: 'Profile', kind: 'string', maxLength: 255 },
    Started_On__c: { label: 'In This Role Since', kind: 'date' },
    Last_Seen__c: { label: 'Last Seen', kind: 'datetime' },
    Engagement__c: { label: 'Engagement', kind: 'number' },
    Seats__c: { label: 'Seats', kind: 'number' },
    Budget__c: { label: 'Budget', kind: 'number' },
    CurrencyIsoCode: { label: 'Currency ISO Code', kind: 'option', options: plainOptions(currencies) },
    Description: { label: 'Contact Description', kind: 'string', maxLength: 32_000 },
    Signature__c: { label: 'Signature', kind: 'string', maxLength: 131_072 },
    LeadSource: { label: 'Lead Source', kind: 'string', readOnly: true },
  },
  Lead: person,
};
