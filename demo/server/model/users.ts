// The users of the workspace, with their ids in each CRM.

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
    salesforce: `0055g00000${'JKLMNPQR'[index]}7xWqAAJ`,
  },
}));

/** The user of the demo: a session changes the role, not the user. */
export const demoUser = 'Dana Whitfield';
