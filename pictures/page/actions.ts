// Every state of the resync action as a button, and as an item of a host's menu.
import '../../src/crm-resync-action.js';
import type { CrmResyncAction } from '../../src/elements/crm-resync-action.js';
import type { SyncClient } from '../../src/model/sync-client.js';
import { cell, section } from './cell.js';
import { pictureClient } from './picture-client.js';
import { pushClient, pushNames, records } from './pushes.js';

export function actionOf(client: SyncClient): CrmResyncAction {
  return Object.assign(document.createElement('crm-resync-action'), { client, records });
}

/** Presses as soon as the control is there: the session has to be known first. */
export function press(action: CrmResyncAction): CrmResyncAction {
  const control = action.shadowRoot?.querySelector<HTMLElement>('[part=control]');
  if (control) control.click();
  else setTimeout(() => press(action), 50);
  return action;
}

/** A host's own menu around the action. */
export function menuAround(action: CrmResyncAction): HTMLElement {
  action.variant = 'menuitem';
  const item = document.createElement('div');
  item.setAttribute('role', 'menuitem');
  item.textContent = 'Export…';
  const menu = document.createElement('div');
  menu.className = 'menu';
  menu.setAttribute('role', 'menu');
  menu.append(item, action);
  return menu;
}

export function drawActions(): void {
  const room = section('Resync action', 'columns');
  const add = (label: string, content: HTMLElement) => cell(room, label, [content], { box: 'box padded' });
  add('At rest', actionOf(pictureClient()));
  const own = actionOf(pictureClient());
  own.textContent = 'Push 60 accounts again';
  add('With a label of the page', own);
  for (const name of pushNames) add(name, press(actionOf(pushClient(name))));
  cell(room, "In a host's menu", [menuAround(actionOf(pictureClient()))], { box: '' });
}
