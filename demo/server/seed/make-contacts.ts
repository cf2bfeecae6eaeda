// Makes the demo's contacts: clean data that both CRMs accept. Pure: the same random source gives the same contacts.
import { departments, interests } from '../model/contact-fields.ts';
import { sortKey } from '../model/record-fields.ts';
import { users } from '../model/users.ts';
import { isoDate, phoneNumber, type SeedRecord } from './make-accounts.ts';
import { cities, firstNames, jobTitles, lastNames, sentences, unusualPeople } from './name-lists.ts';
import type { Random } from './random.ts';

const hour = 3_600_000;
const day = 24 * hour;

export function makeContacts(
  random: Random,
  count: number,
  accounts: readonly SeedRecord[],
  now: Date,
): SeedRecord[] {
  const step = Math.max(1, Math.floor(count / unusualPeople.length));
  const unusualAt = new Map(
    unusualPeople.map((person, index) => [index * step + random.between(0, step - 1), person]),
  );
  return Array.from({ length: count }, (_, index) => {
    const [firstName, lastName] = unusualAt.get(index) ?? [random.pick(firstNames), random.pick(lastNames)];
    const account = random.pick(accounts);
    const accountName = String(account.fields['name']);
    const owner = random.pick(users);
    const handle = emailHandle(firstName, lastName);
    const hasBudget = random.chance(0.4);
    const chosen = random.some(interests, 0.35);
    const domain = String(account.fields['domain']).replace('https://www.', '');
    return {
      id: `con_${String(index + 1).padStart(4, '0')}`,
      fields: {
        firstName,
        lastName,
        title: random.pick(jobTitles),
        account: { id: account.id, label: accountName },
        department: random.pick(departments),
        status: random.chance(0.94) ? 'Active' : 'On leave',
        // Numbered, because two people cannot share an address in a CRM.
        email: `${handle}.${index + 1}@${domain}`,
        phone: phoneNumber(random),
        city: random.pick(cities)[0],
        profileUrl: `https://people.example/in/${handle}-${index + 1}`,
        owner: { id: owner.id, label: owner.label },
        startedOn: isoDate(new Date(now.getTime() - random.between(30, 3600) * day)),
        lastSeenAt: new Date(now.getTime() - random.between(1, 900) * hour).toISOString(),
        engagement: random.between(0, 100),
        interests: chosen.length > 0 ? chosen : null,
        newsletter: random.chance(0.6),
        seats: random.between(0, 40),
        budget: hasBudget ? random.between(2, 400) * 500 : null,
        budgetCurrency: hasBudget ? String(account.fields['currency']) : null,
        background: random.chance(0.25) ? random.some(sentences, 0.4).join('\n\n') || null : null,
        signature: random.chance(0.2) ? `<p><strong>${firstName}</strong><br>${accountName}</p>` : null,
        championScore: null,
        leadSource: null,
      },
    };
  });
}

function emailHandle(firstName: string, lastName: string): string {
  const plain = (text: string): string =>
    sortKey(text)
      .replace(/[^a-z]+/g, '')
      .slice(0, 16);
  return [plain(firstName), plain(lastName)].filter((part) => part !== '').join('.') || 'contact';
}
