// A push that waits says so, and why, in every language.
import { expect } from '@open-wc/testing';
import { panelMessagesFor } from '../../src/i18n/panel-messages-for.js';
import { timeOfDay } from '../../src/i18n/time-of-day.js';
import '../../src/locales/ar.js';
import '../../src/locales/de.js';
import '../../src/locales/es.js';
import '../../src/locales/fr.js';
import '../../src/locales/ja.js';
import '../../src/locales/pt-br.js';
import { resyncMessage } from '../../src/views/panel-resync.js';
import { resyncSentence } from '../../src/views/resync-report.js';

const waitUntil = Date.UTC(2026, 10, 20, 8, 20);
const receipt = { id: 'rs_1', accepted: 1, rejected: [] };

describe('a push that waits', () => {
  for (const locale of ['en', 'ar', 'de', 'es', 'fr', 'ja', 'pt-BR'])
    it(`says until when, and why: too many requests, or no answer (${locale})`, () => {
      const messages = panelMessagesFor(locale);
      const sentences = [true, false].map((rateLimited) => {
        const push = { phase: 'running', receipt, waitUntil, rateLimited } as const;
        const options = {
          ...push,
          records: [],
          messages,
          locale,
          nameOf: () => '',
          onRetry: () => undefined,
        };
        const sentence = resyncSentence(options);
        expect(resyncMessage(push, locale, messages)).to.equal(sentence);
        expect(sentence).to.contain(timeOfDay(locale, waitUntil));
        return sentence;
      });
      expect(new Set(sentences).size).to.equal(2);
    });
});
