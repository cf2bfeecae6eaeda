// All messages that the panel needs: its own, those of the icon and those of a resync.
import { actionEnglish, type ActionMessages } from './action-messages.js';
import { iconEnglish, type IconMessages } from './icon-messages.js';
import { messagesFor } from './messages.js';
import { panelEnglish, type PanelMessages } from './panel-messages.js';

export interface AllPanelMessages extends IconMessages, PanelMessages, ActionMessages {}

const english: AllPanelMessages = { ...iconEnglish, ...panelEnglish, ...actionEnglish };

export function panelMessagesFor(locale: string): AllPanelMessages {
  return messagesFor(locale, english);
}
