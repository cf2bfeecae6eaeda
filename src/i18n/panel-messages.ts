// The panel's words, in English.

export interface PanelMessages {
  readonly resync: string;
}

export const panelEnglish: PanelMessages = {
  resync: 'Resync',
};
