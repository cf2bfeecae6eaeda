// The resync button's own words, in English.

export interface ButtonMessages {
  readonly resyncToCrm: string;
}

export const buttonEnglish: ButtonMessages = { resyncToCrm: 'Resync to CRM' };
