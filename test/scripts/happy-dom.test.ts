// Hosts test their pages in happy-dom, by Vitest or Bun.
import { Window } from 'happy-dom';
import { testDom } from './support/dom-suite.ts';

testDom('happy-dom', () => new Window({ url: 'https://host.test/' }));
