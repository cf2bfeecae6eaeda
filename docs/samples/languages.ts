// How a page adds languages and texts.
import { registerMessages } from 'crm-sync-elements';

// #region import
import 'crm-sync-elements/locales/de.js';
import 'crm-sync-elements/locales/pt-br.js';
// #endregion

// #region own-words
registerMessages('en', { viewHistory: 'Open the sync log' });
registerMessages('nl', {
  status: {
    synced: 'gesynchroniseerd',
    partial: 'deels gesynchroniseerd',
    failed: 'mislukt',
    skipped: 'overgeslagen',
    linked: 'gekoppeld',
    none: 'nog niet gesynchroniseerd',
  },
});
// #endregion
