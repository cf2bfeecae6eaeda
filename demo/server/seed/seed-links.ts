// Links the demo's records to objects in the stand-in CRMs, like an earlier set-up of the sync: the CRM has an older
// state of the data. Creates the objects; pushes nothing.
import { fullSalesforceId } from '../connectors/salesforce-id.ts';
import type { FieldValues, RecordRef } from '../model/field-types.ts';
import { users } from '../model/users.ts';
import type { Properties } from '../sandbox/object-store.ts';
import type { Flavour } from './flavours.ts';
import type { Random } from './random.ts';

export interface SeedLink {
  ref: RecordRef;
  provider: 'hubspot' | 'salesforce';
  objectType: string;
  objectId: string;
  properties: Properties;
}

export function makeLinks(
  random: Random,
  ref: RecordRef,
  fields: FieldValues,
  flavour: Flavour,
  accountProviders: readonly string[] | undefined,
): SeedLink[] {
  if (flavour.history === 'no link') return [];
  const providers = flavour.providers ?? accountProviders ?? random.pick(usualProviders);
  return providers.flatMap((provider) =>
    provider === 'hubspot'
      ? hubspotLinks(random, ref, fields, flavour)
      : salesforceLinks(random, ref, fields, flavour),
  );
}

const usualProviders = [['hubspot'], ['salesforce'], ['hubspot', 'salesforce']] as const;

function hubspotLinks(random: Random, ref: RecordRef, fields: FieldValues, flavour: Flavour): SeedLink[] {
  const objectType = ref.type === 'account' ? 'companies' : 'contacts';
  const owner = random.pick(users).crmIds['hubspot'];
  const properties: Properties =
    ref.type === 'account'
      ? { name: fields['name'], industry: 'SOFTWARE', tier_level: 'SILVER', hubspot_owner_id: owner }
      : { firstname: fields['firstName'], lastname: fields['lastName'], hubspot_owner_id: owner };
  const link: SeedLink = { ref, provider: 'hubspot', objectType, objectId: hubspotId(random), properties };
  // Some companies exist twice: a parent and a local branch, both linked to one account.
  const twin = ref.type === 'account' && flavour.providers === undefined && random.chance(0.08);
  return twin ? [link, { ...link, objectId: hubspotId(random) }] : [link];
}

function salesforceLinks(random: Random, ref: RecordRef, fields: FieldValues, flavour: Flavour): SeedLink[] {
  const owner = random.pick(users).crmIds['salesforce'];
  const base = { ref, provider: 'salesforce' } as const;
  if (ref.type === 'account') {
    const properties = { Name: fields['name'], Industry: 'Software', Tier__c: 'Silver', OwnerId: owner };
    return [{ ...base, objectType: 'Account', objectId: salesforceId(random, '001'), properties }];
  }
  const properties = { FirstName: fields['firstName'], LastName: fields['lastName'], OwnerId: owner };
  const contact = { ...base, objectType: 'Contact', objectId: salesforceId(random, '003'), properties };
  // Some people still exist as leads, too.
  if (flavour.providers !== undefined || !random.chance(0.08)) return [contact];
  return [contact, { ...base, objectType: 'Lead', objectId: salesforceId(random, '00Q'), properties }];
}

function hubspotId(random: Random): string {
  return String(random.between(10_000_000_000, 99_999_999_999));
}

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function salesforceId(random: Random, prefix: string): string {
  let id = `${prefix}5g00000`;
  while (id.length < 15) id += random.pick([...base62]);
  return fullSalesforceId(id);
}
