// What an event says about the wish to see the panel, read while the event is under way: later its path is gone.

export interface PanelSignal {
  readonly type: string;
  /** The CRM icon's button that the event happened on. */
  readonly trigger: HTMLElement | null;
  readonly inPanel: boolean;
  readonly touch: boolean;
  readonly key: string | undefined;
  /** Where the focus goes; `null` when it leaves the page. */
  readonly focusGoesTo: Node | null;
}

/** Call it in a listener inside the icon's shadow root, where the event's target is a CRM icon or the panel. */
export function panelSignal(event: Event): PanelSignal {
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
