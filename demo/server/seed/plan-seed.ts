// Plans the demo's data before any write: records, links, edits and times. Pure: the same time gives the same plan.
import type { FieldValues, RecordType } from '../model/field-types.ts';
import { recordName, sortKey } from '../model/record-fields.ts';
import { flavourOf, type Flavour } from './flavours.ts';
import type { StoredSeedLink, StoredSeedRecord } from './insert-records.ts';
import { makeAccounts, type SeedRecord } from './make-accounts.ts';
import { makeContacts } from './make-contacts.ts';
import { Random } from './random.ts';
import { makeLinks } from './seed-links.ts';

export interface SeedSize {
  accounts: number;
  contacts: number;
}

export const demoSize: SeedSize = { accounts: 300, contacts: 1200 };

export interface PlannedRecord extends StoredSeedRecord {
  flavour: Flavour;
  links: StoredSeedLink[];
  /** The times of the push with the first data, and of the push after the edits. */
  firstPush: Date;
  lastPush: Date;
  edited: FieldValues;
}

const minute = 60_000;
const day = 24 * 60 * minute;

export function planSeed(size: SeedSize, now: Date): PlannedRecord[] {
  const random = new Random('crm-sync-elements');
  const accounts = makeAccounts(random, size.accounts, now);
  const contacts = makeContacts(random, size.contacts, accounts, now);
  const plannedAccounts = inNameOrder('account', accounts).map((record, rank) => {
    const flavour = flavourOf('account', rank, random);
    return planRecord(random, 'account', record, flavour, now);
  });
  const plannedContacts = inNameOrder('contact', contacts).map((record, rank) => {
    const flavour = flavourOf('contact', rank, random);
    return planRecord(
      random,
      'contact',
      atLinkedAccount(random, record, flavour, plannedAccounts),
      flavour,
      now,
    );
  });
  return [...plannedAccounts, ...plannedContacts];
}

/** Whether the record changed after its first push. */
export function pushedAgain({ history, edit, crmEdit }: Flavour): boolean {
  return history !== 'pushed' || edit !== undefined || crmEdit !== undefined;
}

function inNameOrder(type: RecordType, records: readonly SeedRecord[]): SeedRecord[] {
  const key = ({ id, fields }: SeedRecord): string => `${sortKey(recordName(type, fields))}\n${id}`;
  return records
    .map((record) => [key(record), record] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, record]) => record);
}

/** A contact's account is in all CRMs of the contact: otherwise the reference to it could not be sent. */
function atLinkedAccount(
  random: Random,
  record: SeedRecord,
  flavour: Flavour,
  accounts: readonly PlannedRecord[],
): SeedRecord & { providers?: readonly string[] } {
  if (flavour.history === 'no link') return record;
  const own = accounts.find(({ ref }) => ref.id === (record.fields['account'] as { id: string }).id);
  const fits = (account: PlannedRecord | undefined): boolean =>
    account !== undefined &&
    account.flavour.history !== 'deleted in the CRM' &&
    account.links.length > 0 &&
    (flavour.providers ?? []).every((provider) => account.links.some((link) => link.provider === provider));
  const account = own && fits(own) ? own : random.pick(accounts.filter(fits));
  const name = String(account.fields['name']);
  const domain = String(account.fields['domain']).replace('https://www.', '');
  const email = String(record.fields['email']).replace(/@.*/, `@${domain}`);
  const providers = flavour.providers ?? [...new Set(account.links.map((link) => link.provider))];
  return {
    id: record.id,
    fields: { ...record.fields, account: { id: account.ref.id, label: name }, email },
    providers,
  };
}

function planRecord(
  random: Random,
  type: RecordType,
  record: SeedRecord & { providers?: readonly string[] },
  flavour: Flavour,
  now: Date,
): PlannedRecord {
  const { id, fields, providers } = record;
  const ref = { type, id };
  const links = makeLinks(random, ref, fields, flavour, providers);
  const lastPush = new Date(now.getTime() - random.between(3, 3 * 24 * 60) * minute);
  const daysBefore = pushedAgain(flavour) ? random.between(2, 40) : 0;
  const untrackedSince =
    flavour.history === 'before tracking' ? new Date(now.getTime() - random.between(120, 400) * day) : null;
  return {
    ref,
    fields,
    updatedAt: new Date(lastPush.getTime() - random.between(1, 300) * minute),
    flavour,
    links: links.map((link) => ({ ...link, untrackedSince })),
    firstPush: new Date(lastPush.getTime() - daysBefore * day),
    lastPush,
    edited: flavour.edit?.(fields, random) ?? {},
  };
}
