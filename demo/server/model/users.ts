// The people who work in this workspace, with the ids they go by in each CRM.

export interface User {
  id: string;
  label: string;
  crmIds: Readonly<Record<string, string>>;
}

const names = [
  'Dana Whitfield',
  'Tomás Herrera',
  'Ingrid Solberg',
  'Kwame Mensah',
  'Yuki Tanabe',
  'Leila Haddad',
  'Marek Novotný',
  'Priya Raman',
];

export const users: readonly User[] = names.map((label, index) => ({
  id: `usr_${index + 1}`,
  label,
  crmIds: {
    hubspot: String(71_300_410 + index * 17),
    salesforce: `0055g00000${'JKLMNPQR'[index]}7xWq${index}AAE`,
  },
}));

/** Who uses the demo: the session changes the role, not the person. */
export const demoUser = 'Dana Whitfield';
