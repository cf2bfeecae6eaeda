// The tables of CRM errors as data: every code has a known kind and stands once, every phrase is the CRM's own.
import { expect } from 'chai';
import { crmErrorEnglish } from '../../src/i18n/crm-error-messages.js';
import { crmTables, tablesOf } from '../../src/model/crm-errors/all-tables.js';

const tables = [...crmTables, ...tablesOf('')];
const rules = tables.flatMap(({ codes, phrases = [] }) => [
  ...Object.entries(codes).map(([code, rule]) => ({
    name: code,
    ...(typeof rule === 'string' ? { kind: rule } : rule),
  })),
  ...phrases.map((phrase) => ({ name: phrase.words.source, ...phrase })),
]);

describe('tables of CRM errors', () => {
  it('are those of eight CRMs, and one for every CRM', () => {
    expect(tables.length).to.equal(9);
    expect(rules.length).to.be.above(300);
  });

  it('use kinds that have a sentence', () => {
    for (const { name, kind } of rules) expect(crmErrorEnglish, name).to.have.property(kind);
  });

  it('have each code once, in whatever case', () => {
    for (const { codes } of tables) {
      const names = Object.keys(codes).map((code) => code.toLowerCase());
      expect(names.filter((name, i) => names.indexOf(name) !== i)).to.deep.equal([]);
    }
  });

  it('have only phrases that begin with words of the CRM or with a value that such words follow', () => {
    for (const { phrases = [] } of tables)
      for (const { words } of phrases) {
        expect(words.source.startsWith('^'), words.source).to.equal(true);
        const fixed = words.source
          .replace(/\(\?<\w+>(?:\[[^\]]*\]|\\.|[^()\\])*\)/g, '')
          .replace(/\[[^\]]*\][*+?]*(?:\{[\d,]+\})?/g, '');
        expect(fixed.replace(/[^a-z ]/gi, '').length, words.source).to.be.above(8);
      }
  });

  it('name only details that the kit reads', () => {
    const known = new Set(['field', 'value', 'limit', 'id', 'code', 'message']);
    for (const { name, words } of rules)
      for (const [, group = ''] of words?.source.matchAll(/\(\?<(\w+)>/g) ?? [])
        expect(known.has(group), `${name}: ${group}`).to.equal(true);
  });
});
