// Hosts test their pages in jsdom, by Jest or Vitest.
import { JSDOM } from 'jsdom';
import { testDom } from './support/dom-suite.ts';

testDom('jsdom', () => new JSDOM('<!doctype html><html lang="en">', { url: 'https://host.test/' }).window);
