// Proves that a browser is found where it is named, and that what is missing is said in one line.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBrowsers, howToGet } from '../../scripts/browsers.ts';

test('CHROME_PATH comes before what is installed', (t) => {
  const before = process.env['CHROME_PATH'];
  t.after(() => {
    if (before === undefined) delete process.env['CHROME_PATH'];
    else process.env['CHROME_PATH'] = before;
  });
  process.env['CHROME_PATH'] = process.execPath;
  assert.equal(findBrowsers().chromium, process.execPath);
  process.env['CHROME_PATH'] = '/nowhere/chrome';
  assert.notEqual(findBrowsers().chromium, '/nowhere/chrome');
});

test('how to get a browser is one line', () => {
  const words = howToGet(['chromium', 'webkit']);
  assert.match(words, /[Cc]hromium/);
  assert.ok(!words.includes('\n'));
});
