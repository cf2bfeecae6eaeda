// Draws the row of icons: the dot for deleted records first, then one button for each CRM.
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { IconMessages } from '../i18n/icon-messages.js';
import { providerOf, sameProvider } from '../model/providers.js';
import type { Crm } from '../model/session.js';
import type { StatusEntry } from '../model/status-entry.js';
import { blankIconState, crmIconState, type CrmIconState } from './crm-icon-state.js';
import { providerIcon } from './provider-icon.js';
import { statusDot } from './status-dot.js';

export interface CrmIconsOptions {
  readonly entry: StatusEntry;
  /** The connected CRMs, if they are known. They give the names and the space to reserve. */
  readonly crms: readonly Crm[];
  /** Only this CRM. */
  readonly only: string | undefined;
  /** The CRM whose panel is open: `''` for the panel of all CRMs, `undefined` for no panel. */
  readonly expanded: string | undefined;
  readonly noPanel: boolean;
  readonly messages: IconMessages;
}

export function crmIcons(options: CrmIconsOptions): TemplateResult | typeof nothing {
  const { entry, only, messages } = options;
  const wanted = ({ provider }: { provider: string }) => !only || sameProvider(provider, only);
  const crms = options.crms.filter(wanted);
  const linked = entry.status?.crms.filter(wanted);
  const states = linked
    ? linked.map((crm) =>
        crmIconState(
          crm,
          crms.find(({ provider }) => provider === crm.provider),
          entry.stale || entry.phase === 'failed',
          messages,
        ),
      )
    : isAbsent(entry)
      ? []
      : crms.map((crm) => blankIconState(crm, entry.phase, messages));
  const deleted = (entry.status?.deletedFrom ?? []).filter(
    (provider) => !only || sameProvider(provider, only),
  );
  // The row keeps its width when the data arrives: a CRM that is not linked leaves an empty space.
  const spaces = Math.max(0, crms.length - states.length);
  if (states.length + deleted.length + spaces === 0) return nothing;
  return html`${deleted.length > 0 ? deletedDot(deleted, options) : nothing}${states.map((state) =>
    iconButton(state, options),
  )}${Array.from({ length: spaces }, () => html`<span class="space"></span>`)}`;
}

/** Whether the backend does not know the record. It is then shown like a record that is linked to nothing. */
function isAbsent({ phase, error }: StatusEntry): boolean {
  return phase === 'failed' && (error?.code === 'not_found' || error?.code === 'not_linked');
}

function iconButton(state: CrmIconState, { expanded, noPanel }: CrmIconsOptions): TemplateResult {
  const { provider, status, phase, stale, label } = state;
  const faint = status === 'loading' || status === 'unavailable' || stale ? ' faint' : '';
  return html`<button
    type="button"
    part="icon"
    class=${`${status === 'linked' ? 'linked-mark' : ''}${faint}`}
    data-provider=${provider.id}
    aria-label=${label}
    aria-haspopup=${noPanel ? nothing : 'dialog'}
    aria-expanded=${noPanel ? nothing : String(expanded === provider.id)}
  >
    ${providerIcon(provider)}${statusDot(status, phase, stale)}
  </button>`;
}

function deletedDot(
  providers: readonly string[],
  { crms, expanded, noPanel, messages }: CrmIconsOptions,
): TemplateResult {
  const names = providers.map(
    (id) =>
      providerOf(
        id,
        crms.find(({ provider }) => sameProvider(provider, id)),
      ).name,
  );
  const label = messages.deletedFrom(names);
  return html`<button
    type="button"
    part="deleted-dot"
    class="deleted"
    data-provider=""
    aria-label=${label}
    title=${noPanel ? label : nothing}
    aria-haspopup=${noPanel ? nothing : 'dialog'}
    aria-expanded=${noPanel ? nothing : String(expanded === '')}
  >
    <svg viewBox="-6 -6 12 12" aria-hidden="true">
      ${svg`<circle r="5.5" /><path class="cut" d="M-2.6 0h5.2" />`}
    </svg>
  </button>`;
}
