// The panel: what went up to the CRMs, what did not, why, and what to do. Stands in the icon's popover or in a page.
import type { CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import type { RecordDetail } from '../model/record-detail.js';
import type { SyncClient } from '../model/sync-client.js';
import { hostStyles } from '../styles/host.styles.js';
import { tokenStyles } from '../styles/tokens.styles.js';
import { LazyElement } from './lazy-element.js';
import { LazyModule } from './lazy-module.js';
import type { PanelBehavior } from './panel-behavior.js';

/** The code of all panels, and their look. */
export const panelBehavior = new LazyModule(async () => (await import('./panel-behavior.js')).PanelBehavior);

/**
 * Shows, for one record, each CRM object that it is linked to: how the latest outbound sync ended, when, why, what the
 * CRM answered, and field by field what was sent and what is in the CRM.
 *
 * @tag crm-sync-panel
 *
 * @slot footer - More actions, before View sync history and Resync.
 *
 * @fires {CrmHistoryOpenEvent} crm-history-open - View sync history was followed. Cancel it to navigate yourself.
 * @fires {CrmSyncChangeEvent} crm-sync-change - The record's data changed, its first arrival included.
 * @fires {CrmSyncErrorEvent} crm-sync-error - Status or details cannot be had: no data source, no answer, a bad answer.
 * @fires {CrmResyncRequestEvent} crm-resync-request - Before a push is sent. Cancelable; see `respondWith`.
 * @fires {CrmResyncAcceptedEvent} crm-resync-accepted - The push is queued.
 * @fires {CrmResyncSettledEvent} crm-resync-settled - The push has ended.
 * @fires {CrmResyncFailedEvent} crm-resync-failed - The push was refused, or could not be sent.
 *
 * @csspart header - Provider, record name and roll-up.
 * @csspart object - The card of one linked CRM object.
 * @csspart chip - The status of an object.
 * @csspart time - A point in time.
 * @csspart reason - Why the latest sync ended as it did.
 * @csspart error - What the CRM answered.
 * @csspart fields - A section of fields, synced or not.
 * @csspart diff - The comparison of what was sent with what is in the CRM.
 * @csspart history-link - View sync history.
 * @csspart resync - The Resync button.
 */
export class CrmSyncPanel extends LazyElement<PanelBehavior> {
  static override styles: CSSResultGroup = [tokenStyles, hostStyles];

  /** Type of the record in the host app, such as `account`. May change at any time. */
  @property({ attribute: 'record-type' }) recordType?: string;
  /** Id of the record in the host app. May change at any time. */
  @property({ attribute: 'record-id' }) recordId?: string;
  /** Name to show when the data has none. */
  @property({ attribute: 'record-name' }) recordName?: string;
  /** Only this CRM. Default: all that the record is linked to. */
  @property() provider?: string;
  /** Base URL of the API for this element. */
  @property() endpoint?: string;
  /** Made by `createSyncClient`; goes before every other place to find data. */
  @property({ attribute: false }) client?: SyncClient;
  /** Details that the host already has, also as JSON in the attribute. No request is made for them. */
  @property({ type: Object }) detail?: RecordDetail;

  protected override get behaviorClass(): typeof panelBehavior {
    return panelBehavior;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'crm-sync-panel': CrmSyncPanel;
  }
}
