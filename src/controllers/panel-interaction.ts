// Reads from a DOM event what the panel needs to know. Must run during dispatch, because later the event has no path.

export interface PanelInteraction {
  readonly type: string;
  /** The CRM icon's button that the event happened on. */
  readonly trigger: HTMLElement | null;
  readonly inPanel: boolean;
  readonly touch: boolean;
  readonly key: string | undefined;
  /** The node that gets the focus. `null` when the focus leaves the page. */
  readonly focusGoesTo: Node | null;
}

/** Call it in a listener inside the icon's shadow root, where the event's target is a CRM icon or the panel. */
export function panelInteraction(event: Event): PanelInteraction {
  const target = event.target as Element;
  return {
    type: event.type,
    trigger: target.closest<HTMLElement>('button[data-provider]'),
    inPanel: target.closest('[popover]') !== null,
    touch: (event as Partial<PointerEvent>).pointerType === 'touch',
    key: (event as Partial<KeyboardEvent>).key,
    focusGoesTo: ((event as Partial<FocusEvent>).relatedTarget as Node | null | undefined) ?? null,
  };
}
