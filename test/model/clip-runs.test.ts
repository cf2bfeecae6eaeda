// Long texts are cut near their first difference, between characters.
import { expect } from 'chai';
import { clipRuns } from '../../src/model/clip-runs.js';
import type { Run } from '../../src/model/highlights.js';

const written = (runs: readonly Run[]) =>
  runs.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
const whole = (runs: readonly Run[]) => runs.map((run) => run.text).join('');

describe('clipRuns', () => {
  const text = (length: number) => 'abcd '.repeat(length / 5);

  it('leaves what fits alone', () => {
    const runs: Run[] = [{ text: 'short', changed: true }];
    expect(clipRuns(runs, 10)).to.equal(runs);
  });

  it('cuts the end of a text without changes', () => {
    expect(whole(clipRuns([{ text: text(500), changed: false }], 20))).to.equal('abcd abcd abcd abcd …');
  });

  it('begins shortly before the first change', () => {
    const cut = clipRuns(
      [
        { text: text(500), changed: false },
        { text: 'NEW', changed: true },
        { text: text(500), changed: false },
      ],
      60,
    );
    expect(written(cut)).to.match(/^….{24}\[NEW\]/);
    expect(whole(cut).length).to.be.below(70);
    expect(whole(cut)).to.match(/…$/);
  });

  it('shows the change when it comes first', () => {
    const cut = clipRuns(
      [
        { text: 'NEW', changed: true },
        { text: text(500), changed: false },
      ],
      20,
    );
    expect(written(cut)).to.match(/^\[NEW\]abcd/);
  });

  it('shows where the other text differs when this text only lacks something', () => {
    const cut = whole(clipRuns([{ text: text(500), changed: false }], 60, 400));
    expect(cut).to.equal(`…${text(500).slice(376, 436)}…`);
    expect(whole(clipRuns([{ text: text(500), changed: false }], 60, 500))).to.equal(`…${text(25).slice(1)}`);
  });

  it('shows a difference below many lines', () => {
    const lines = 'x\n'.repeat(20);
    const cut = clipRuns(
      [
        { text: lines, changed: false },
        { text: 'NEW', changed: true },
      ],
      120,
    );
    expect(written(cut)).to.equal('…[NEW]');
    expect(written(clipRuns([{ text: '\n\n\n\n', changed: true }], 120))).to.equal('[\n\n\n\n]');
  });

  it('cuts no character in two', () => {
    const families = '👩‍👩‍👧'.repeat(50);
    for (let most = 10; most < 30; most++) {
      const cut = whole(clipRuns([{ text: families, changed: false }], most)).replace('…', '');
      expect(cut.length % '👩‍👩‍👧'.length).to.equal(0);
    }
  });
});
