// Every language has every word, says numbers and names where it should, and falls back one word at a time.
import { expect } from 'chai';
import { actionEnglish } from '../../src/i18n/action-messages.js';
import { buttonEnglish } from '../../src/i18n/button-messages.js';
import { iconEnglish } from '../../src/i18n/icon-messages.js';
import { messagesFor, registerMessages, sentenceLocale, supportedLocale } from '../../src/i18n/messages.js';
import { panelEnglish } from '../../src/i18n/panel-messages.js';
import { plural } from '../../src/i18n/plural.js';
import '../../src/locales/ar.js';
import '../../src/locales/de.js';
import '../../src/locales/es.js';
import '../../src/locales/fr.js';
import '../../src/locales/ja.js';
import '../../src/locales/pt-br.js';

const english = { ...iconEnglish, ...panelEnglish, ...buttonEnglish, ...actionEnglish };
const locales = ['de', 'fr', 'es', 'pt-BR', 'ja', 'ar'];
const crm = 'HubSpot';

/** All texts of a language, by path, functions called with the same arguments. */
function textsOf(value: unknown, path: string, texts = new Map<string, string>()): Map<string, string> {
  if (typeof value === 'string') texts.set(path, value);
  else if (typeof value === 'function') {
    const call = value as (...args: unknown[]) => unknown;
    const args = /deletedFrom|about/.test(path)
      ? path.endsWith('about')
        ? [crm, ['a', 'b']]
        : [[crm, 'Zoho']]
      : /crmError\.|cause|deletedAt|openIn|notLinked|crmSays|unknownCrmError|resyncEnded|rateLimited|goesOnAt|\.panel$/.test(
            path,
          )
        ? [crm, '4711']
        : [3, 7, true];
    textsOf(call(...args), path, texts);
  } else if (typeof value === 'object' && value !== null)
    for (const [key, member] of Object.entries(value)) textsOf(member, `${path}.${key}`, texts);
  return texts;
}

describe('locales', () => {
  const inEnglish = textsOf(english, 'words');

  for (const locale of locales) {
    it(`${locale} has every word of its own, none of them empty`, () => {
      const texts = textsOf(messagesFor(locale, english), 'words');
      expect([...texts.keys()]).to.deep.equal([...inEnglish.keys()]);
      const same = [...texts].filter(([path, text]) => text === inEnglish.get(path)).map(([path]) => path);
      // Words that happen to be the same in both.
      const shared = /copyLabels|\.about$|\.(no|more|sent)$|progressOf|cause\.other/;
      expect(same.filter((path) => !shared.test(path))).to.deep.equal([]);
      for (const [path, text] of texts) expect(text.trim(), path).not.to.equal('');
    });

    it(`${locale} keeps the place of times, names and numbers`, () => {
      const texts = textsOf(messagesFor(locale, english), 'words');
      const three = plural(locale, 3, { other: '#' });
      for (const [path, text] of inEnglish) {
        const own = texts.get(path) ?? '';
        expect(own.split('#').length, `${path}: #`).to.equal(text.split('#').length);
        for (const name of [crm, 'Tier', '4711']) if (text.includes(name)) expect(own, path).to.contain(name);
        if (/\b3\b/.test(text)) expect(own, path).to.contain(three);
      }
    });
  }

  it('finds the nearest language', () => {
    expect(supportedLocale('de-AT')).to.equal('de');
    expect(supportedLocale('pt-PT')).to.equal('pt');
    expect(supportedLocale('fr-x-mtfrom-en')).to.equal('fr');
    expect(supportedLocale('nl')).to.equal('en');
    expect(sentenceLocale('en-GB')).to.equal('en-GB');
    expect(sentenceLocale('nl')).to.equal('en');
  });

  it('leaves English where a language leaves a word out', () => {
    registerMessages('nl', { resync: 'Opnieuw synchroniseren' });
    const messages = messagesFor('nl-BE', panelEnglish);
    expect(messages.resync).to.equal('Opnieuw synchroniseren');
    expect(messages.viewHistory).to.equal('View sync history');
  });
});
