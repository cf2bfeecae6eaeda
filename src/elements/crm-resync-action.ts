// The element that pushes one record, or many. Offers itself only to those who may.
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { RecordRef } from '../model/record-ref.js';
import type { SyncClient } from '../model/sync-client.js';
import { hostStyles } from '../styles/host.styles.js';
import { tokenStyles } from '../styles/tokens.styles.js';
import type { ActionBehavior } from './action-behavior.js';
import { actionStyles } from './crm-resync-action.styles.js';
import { LazyElement } from './lazy-element.js';
import { LazyModule } from './lazy-module.js';

/** The code of all actions. */
const actionBehavior = new LazyModule(async () => (await import('./action-behavior.js')).ActionBehavior);

/**
 * Pushes records to their CRMs again: a button, or an item of the host's menu. Says how many are resyncing and how long
 * it takes, shows the progress, and ends with what came of each. Renders nothing when the session may not resync.
 * When it leaves the page while a push is under way, the push goes on: a toast shows the end, and the events are fired
 * where the element was.
 *
 * @tag crm-resync-action
 *
 * @slot - The label. Default: "Resync to CRM", in the page's language.
 *
 * @fires {CrmResyncRequestEvent} crm-resync-request - Before anything is sent. Cancelable; see `respondWith`.
 * @fires {CrmResyncAcceptedEvent} crm-resync-accepted - The push is queued.
 * @fires {CrmResyncSettledEvent} crm-resync-settled - All records have ended.
 * @fires {CrmResyncFailedEvent} crm-resync-failed - The push was refused as a whole, or could not be sent.
 * @fires {CrmSyncErrorEvent} crm-sync-error - No data source was found.
 *
 * @csspart control - The button.
 * @csspart message - What is said of the push, beside a button.
 * @csspart progress - The bar.
 */
export class CrmResyncAction extends LazyElement<ActionBehavior> {
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = [tokenStyles, hostStyles, actionStyles];

  /** Type of the records in the host app, such as `account`. */
  @property({ attribute: 'record-type' }) recordType?: string;
  /** Id of one record. */
  @property({ attribute: 'record-id' }) recordId?: string;
  /** Ids of many records of one type, separated by spaces. */
  @property({ attribute: 'record-ids' }) recordIds?: string;
  /** Name of the record, for messages, when the data has none. */
  @property({ attribute: 'record-name' }) recordName?: string;
  /** Only this CRM. Default: all that the records are linked to. */
  @property() provider?: string;
  /** Base URL of the API for this element. */
  @property() endpoint?: string;
  /** `button` or `menuitem`. Default `button`. Reflected: frameworks set the property, the style sheet reads it. */
  @property({ reflect: true }) variant?: 'button' | 'menuitem';
  /** Made by `createSyncClient`; goes before every other place to find data. */
  @property({ attribute: false }) client?: SyncClient;
  /** Records of any types; goes before `record-id` and `record-ids`. */
  @property({ attribute: false }) records?: readonly RecordRef[];

  protected override get behaviorClass(): typeof actionBehavior {
    return actionBehavior;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'crm-resync-action': CrmResyncAction;
  }
}
