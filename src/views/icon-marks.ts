// Draws the icon's marks: the deleted badge first, then one button for each CRM.
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { IconMessages } from '../i18n/icon-messages.js';
import { providerOf } from '../model/providers.js';
import type { Crm } from '../model/session.js';
import type { StatusEntry } from '../model/status-entry.js';
import { blankMark, crmMark, type IconMark } from './icon-mark.js';
import { providerMark } from './provider-mark.js';
import { statusDot } from './status-dot.js';

export interface IconMarksOptions {
  readonly entry: StatusEntry;
  /** The connected CRMs, as far as they are known: for their names, and the space to reserve. */
  readonly crms: readonly Crm[];
  /** Only this CRM. */
  readonly only: string | undefined;
  /** The CRM whose panel is open: `''` for that of all, `undefined` for none. */
  readonly expanded: string | undefined;
  readonly noPanel: boolean;
  readonly words: IconMessages;
}

export function iconMarks(options: IconMarksOptions): TemplateResult | typeof nothing {
  const { entry, only, words } = options;
  const wanted = ({ provider }: { provider: string }) => !only || provider === only;
  const crms = options.crms.filter(wanted);
  const linked = entry.status?.crms.filter(wanted);
  const marks = linked
    ? linked.map((crm) =>
        crmMark(
          crm,
          crms.find(({ provider }) => provider === crm.provider),
          entry.stale || entry.phase === 'failed',
          words,
        ),
      )
    : isAbsent(entry)
      ? []
      : crms.map((crm) => blankMark(crm, entry.phase, words));
  const deleted = (entry.status?.deletedFrom ?? []).filter((provider) => !only || provider === only);
  // The width of a row must not change when its data comes: what is not linked leaves its space empty.
  const spaces = Math.max(0, crms.length - marks.length);
  if (marks.length + deleted.length + spaces === 0) return nothing;
  return html`${deleted.length > 0 ? deletedDot(deleted, options) : nothing}${marks.map((mark) =>
    markButton(mark, options),
  )}${Array.from({ length: spaces }, () => html`<span class="space"></span>`)}`;
}

/** The backend does not know this record: like one that is linked to nothing. */
function isAbsent({ phase, error }: StatusEntry): boolean {
  return phase === 'failed' && (error?.code === 'not_found' || error?.code === 'not_linked');
}

function markButton(mark: IconMark, { expanded, noPanel }: IconMarksOptions): TemplateResult {
  const { provider, status, phase, stale, label } = mark;
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
    ${providerMark(provider)}${statusDot(status, phase, stale)}
  </button>`;
}

function deletedDot(
  providers: readonly string[],
  { crms, expanded, noPanel, words }: IconMarksOptions,
): TemplateResult {
  const names = providers.map(
    (id) =>
      providerOf(
        id,
        crms.find(({ provider }) => provider === id),
      ).name,
  );
  const label = words.deletedFrom(names);
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
