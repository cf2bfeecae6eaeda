// A page without a bundler gets the languages that its elements stand in, and no others.
import { expect } from '@open-wc/testing';
import '../../src/cdn/languages.js';
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

describe('languages of a page with a script tag', () => {
  for (const [locale, word] of [
    ['de-AT', 'synchronisiert'],
    ['pt-BR', 'sincronizado'],
    ['ja', '同期済み'],
  ] as const)
    it(`brings ${locale} when an element stands in it`, async () => {
      const come = registered();
      expect(synced(locale)).to.equal('synced');
      await come;
      expect(synced(locale)).to.equal(word);
    });

  it('stays English where there is no other', () => {
    expect(synced('tlh')).to.equal('synced');
    expect(synced('en-GB')).to.equal('synced');
    expect(synced('constructor')).to.equal('synced');
  });

  it('leaves alone what the page has registered, and asks for each other tag once', () => {
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
