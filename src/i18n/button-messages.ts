// The label of the resync button, in English. A file of its own, because it loads before all other messages of a resync.

export interface ButtonMessages {
  readonly resyncToCrm: string;
}

export const buttonEnglish: ButtonMessages = { resyncToCrm: 'Resync to CRM' };
