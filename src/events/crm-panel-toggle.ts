// The events of an icon's panel that opens or closes.

/** Why a panel opened or closed. */
export type PanelReason =
  'pointer' | 'focus' | 'press' | 'escape' | 'outside' | 'scroll' | 'other-panel' | 'record' | 'removed';

/** The icon's panel opened. Does not bubble. */
export class CrmPanelOpenEvent extends Event {
  readonly reason: PanelReason;

  constructor(reason: PanelReason) {
    super('crm-panel-open');
    this.reason = reason;
  }
}

/** The icon's panel closed. Does not bubble. */
export class CrmPanelCloseEvent extends Event {
  readonly reason: PanelReason;

  constructor(reason: PanelReason) {
    super('crm-panel-close');
    this.reason = reason;
  }
}

declare global {
  interface HTMLElementEventMap {
    'crm-panel-open': CrmPanelOpenEvent;
    'crm-panel-close': CrmPanelCloseEvent;
  }
}
