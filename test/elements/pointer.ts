// Sends to an icon what a pointer sends, and lets it rest: on a clock that stands still until the test moves it.
import '../../src/controllers/panel-controller.js';
import { openDelayMs } from '../../src/controllers/hover-intent.js';
import type { CrmSyncIcon } from '../../src/elements/crm-sync-icon.js';
import { Clock, settle } from '../mocks/clock.js';
import { waitUntil } from '../setup/wait-until.js';
import { crmIcon, isOpen } from './icon-on-page.js';

/** Longer than a pointer has to rest, and than it may be away. */
export const longEnough = 450;

let x = 0;

/** Events that bubble up from the CRM icon or another element in the icon's shadow root, each at another point. */
export async function pointer(
  icon: CrmSyncIcon,
  types: readonly string[],
  pointerType = 'mouse',
  target: Element = crmIcon(icon),
): Promise<void> {
  for (const type of types)
    target.dispatchEvent(
      new PointerEvent(type, { bubbles: true, composed: true, pointerType, clientX: ++x }),
    );
  await settle();
}

/** What a pointer sends that moves onto something. */
export const moveOnto = ['pointerover', 'pointermove'] as const;

/** The pointer rests on the CRM icon until its panel is open. */
export async function hover(icon: CrmSyncIcon, clock: Clock): Promise<void> {
  await pointer(icon, moveOnto);
  await clock.advance(openDelayMs);
  await waitUntil(() => isOpen(icon), 'the panel opens under the pointer');
}

/** Stops the clock once the icons of the test show their data: the store has timers, too. */
export function useStoppedClock(): () => Clock {
  const clock = new Clock();
  afterEach(() => clock.restore());
  return () => {
    clock.install();
    return clock;
  };
}
