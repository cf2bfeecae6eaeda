// The latest outcomes of a CRM's linked records: a bar with a legend. The bar is decorative; the legend has the texts.
import { outcomes, type CrmSummary } from '../api/workspace-model.js';
import { h, svg } from '../dom/h.js';
import { outcomeLabels, outcomeShape } from '../parts/outcome-chip.js';

const shownOutcomes = [...outcomes, 'linked'] as const;

export function outcomeBar(counts: CrmSummary['outcomes']): HTMLElement {
  const parts = shownOutcomes
    .map((outcome) => ({ outcome, count: counts[outcome] ?? 0 }))
    .filter(({ count }) => count > 0);
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let start = 0;
  const pieces = parts.map(({ outcome, count }) => {
    const share = (count / total) * 100;
    const piece = svg('rect', {
      class: `piece-${outcome}`,
      x: `${start}%`,
      width: `${share}%`,
      height: '100%',
    });
    start += share;
    return piece;
  });
  const legend = parts.map(({ outcome, count }) =>
    h(
      'li',
      null,
      outcomeShape(outcome),
      h('span', null, outcomeLabels[outcome]),
      h('strong', null, count.toLocaleString('en')),
    ),
  );
  return h(
    'div',
    { class: 'outcomes' },
    svg('svg', { class: 'outcome-bar', 'aria-hidden': 'true' }, ...pieces),
    h('ul', { class: 'outcome-legend' }, ...legend),
  );
}
