// Makes the demo's accounts: clean data that both CRMs accept. Pure: the same random source gives the same accounts.
import { currencies, industries, products, tiers } from '../model/account-fields.ts';
import type { FieldValues } from '../model/field-types.ts';
import { sortKey } from '../model/record-fields.ts';
import { users } from '../model/users.ts';
import { cities, companyKinds, companyWords, legalForms, sentences, unusualCompanies } from './name-lists.ts';
import type { Random } from './random.ts';

export interface SeedRecord {
  id: string;
  fields: FieldValues;
}

const hour = 3_600_000;
const day = 24 * hour;

export function makeAccounts(random: Random, count: number, now: Date): SeedRecord[] {
  const names = companyNames(random, count);
  return names.map((name, index) => {
    const domain = domainOf(name, index);
    const [city, country] = random.pick(cities);
    const owner = random.pick(users);
    const fields: FieldValues = {
      name,
      domain: `https://www.${domain}`,
      industry: random.pick(industries),
      tier: random.pick(tiers),
      description: random.some(sentences, 0.3).join(' ') || null,
      owner: { id: owner.id, label: owner.label },
      lastTouchAt: new Date(now.getTime() - random.between(2, 60 * 24) * hour).toISOString(),
      handoverNotes: random.chance(0.3)
        ? `<p>${random.pick(sentences)}</p><ul><li>Kick-off held</li></ul>`
        : null,
      phone: phoneNumber(random),
      billingEmail: `billing@${domain}`,
      street: `${random.between(1, 240)} ${random.pick(companyWords)} Street`,
      city,
      country,
      annualRevenue: random.between(4, 4000) * 25_000,
      currency: random.pick(currencies),
      employees: random.between(3, 900) * random.pick([1, 1, 4, 20]),
      products: random.some(products, 0.4),
      renewalDate: isoDate(new Date(now.getTime() + random.between(-40, 420) * day)),
      healthScore: random.between(12, 100),
      isReference: random.chance(0.25),
      creditLimit: null,
      npsScore: null,
      parkedUntil: null,
    };
    if (Array.isArray(fields['products']) && fields['products'].length === 0) fields['products'] = null;
    return { id: `acc_${String(index + 1).padStart(3, '0')}`, fields };
  });
}

function companyNames(random: Random, count: number): string[] {
  const names = new Set<string>(unusualCompanies.slice(0, count));
  while (names.size < count) {
    const form = random.chance(0.35) ? ` ${random.pick(legalForms)}` : '';
    names.add(`${random.pick(companyWords)} ${random.pick(companyKinds)}${form}`);
  }
  // Shuffled, so that the unusual accounts do not all have low ids.
  return [...names]
    .map((name) => [random.next(), name] as const)
    .sort(([a], [b]) => a - b)
    .map(([, name]) => name);
}

function domainOf(name: string, index: number): string {
  const word = sortKey(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 24);
  return `${word.length > 2 ? word.replace(/-$/, '') : `company-${index + 1}`}-${index + 1}.example`;
}

export function phoneNumber(random: Random): string {
  return `+${random.pick(['1', '44', '46', '49', '81'])}${random.between(200_000_000, 999_999_999)}`;
}

export function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
