// A page without a bundler loads the messages of the locales that its elements are in, and no others.
import { expect } from '@open-wc/testing';
import '../../src/cdn/load-locales.js';
import { iconEnglish } from '../../src/i18n/icon-messages.js';
import { messagesFor, onMessages, onMissingLocale, registerMessages } from '../../src/i18n/messages.js';

const registered = (): Promise<void> =>
  new Promise((resolve) => {
    const unlisten = onMessages(() => {
      unlisten();
      resolve();
    });
  });
const synced = (locale: string): string => messagesFor(locale, iconEnglish).status.synced;

describe('locales of a page with a script tag', () => {
  for (const [locale, word] of [
    ['de-AT', 'synchronisiert'],
    ['pt-BR', 'sincronizado'],
    ['ja', '同期済み'],
  ] as const)
    it(`loads ${locale} when an element is in that locale`, async () => {
      const loaded = registered();
      expect(synced(locale)).to.equal('synced');
      await loaded;
      expect(synced(locale)).to.equal(word);
    });

  it('stays English where no messages exist', () => {
    expect(synced('tlh')).to.equal('synced');
    expect(synced('en-GB')).to.equal('synced');
    expect(synced('constructor')).to.equal('synced');
  });

  it('loads nothing for a locale that the page has registered, and asks once for each other tag', () => {
    const asked: string[] = [];
    onMissingLocale((tag) => asked.push(tag));
    registerMessages('fr', { status: { ...iconEnglish.status, synced: 'à jour' } });
    expect(synced('fr')).to.equal('à jour');
    expect(synced('fr-CA')).to.equal('à jour');
    expect(asked).to.deep.equal([]);
    synced('sv-FI');
    synced('sv-FI');
    expect(asked).to.deep.equal(['sv-fi', 'sv']);
  });
});
