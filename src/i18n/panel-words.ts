// All words that the panel needs, of its own and of the other parts.
import { actionEnglish, type ActionMessages } from './action-messages.js';
import { iconEnglish, type IconMessages } from './icon-messages.js';
import { messagesFor } from './messages.js';
import { panelEnglish, type PanelMessages } from './panel-messages.js';

export interface PanelWords extends IconMessages, PanelMessages, ActionMessages {}

const english: PanelWords = { ...iconEnglish, ...panelEnglish, ...actionEnglish };

export function panelWords(locale: string): PanelWords {
  return messagesFor(locale, english);
}
