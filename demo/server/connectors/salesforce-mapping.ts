// The field mapping of the Salesforce connection, which an admin would configure.
import { mappedField as map, type ObjectMapping } from './mapping.ts';

const person = [
  map('firstName', 'FirstName'),
  map('lastName', 'LastName', 'essential'),
  map('title', 'Title'),
  map('department', 'Department__c'),
  map('status', 'Status__c'),
  map('email', 'Email', 'essential'),
  map('phone', 'Phone', 'keep CRM edits'),
  map('city', 'MailingCity'),
  map('owner', 'OwnerId'),
  map('interests', 'Interests__c'),
  map('newsletter', 'Newsletter__c'),
  map('championScore', 'Champion_Score__c'),
];

export const salesforceMappings: readonly ObjectMapping[] = [
  {
    recordType: 'account',
    objectType: 'Account',
    fields: [
      map('name', 'Name', 'essential'),
      map('domain', 'Website'),
      map('industry', 'Industry', 'essential'),
      map('tier', 'Tier__c'),
      map('description', 'Description'),
      map('owner', 'OwnerId'),
      map('lastTouchAt', 'Last_Touch__c'),
      map('handoverNotes', 'Handover_Notes__c'),
      map('phone', 'Phone', 'keep CRM edits'),
      map('billingEmail', 'Billing_Email__c'),
      map('street', 'BillingStreet'),
      map('city', 'BillingCity'),
      map('country', 'BillingCountry'),
      map('annualRevenue', 'AnnualRevenue'),
      map('currency', 'CurrencyIsoCode'),
      map('employees', 'NumberOfEmployees'),
      map('products', 'Products__c'),
      map('renewalDate', 'Renewal_Date__c'),
      map('healthScore', 'Health_Score__c'),
      map('isReference', 'Is_Reference__c'),
      map('creditLimit', 'Credit_Limit__c'),
      map('parkedUntil', 'Parked_Until__c'),
    ],
  },
  {
    recordType: 'contact',
    objectType: 'Contact',
    fields: [
      ...person,
      map('account', 'AccountId'),
      map('profileUrl', 'Profile__c'),
      map('startedOn', 'Started_On__c'),
      map('lastSeenAt', 'Last_Seen__c'),
      map('engagement', 'Engagement__c'),
      map('seats', 'Seats__c'),
      map('budget', 'Budget__c'),
      map('budgetCurrency', 'CurrencyIsoCode'),
      map('background', 'Description'),
      map('signature', 'Signature__c'),
      map('leadSource', 'LeadSource'),
    ],
  },
  // A lead has fewer fields than a contact; fields that it lacks do not count as unsynced.
  { recordType: 'contact', objectType: 'Lead', fields: person },
];
