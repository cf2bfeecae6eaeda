// The error page of a proxy is shown as words, without markup. All other messages stay word for word.
import { expect } from 'chai';
import { plainMessage } from '../../src/model/crm-errors/plain-message.js';

describe('plainMessage', () => {
  for (const [page, words] of [
    [
      '<html>\r\n<head><title>503 Service Temporarily Unavailable</title></head>\r\n<body>…</body></html>',
      '503 Service Temporarily Unavailable',
    ],
    ['<!DOCTYPE html><html lang="en"><title>\n  502\n  Bad gateway </title>', '502 Bad gateway'],
    ['  <html><body><h1>Down</h1><p>for maintenance</p></body></html>', 'Down for maintenance'],
    ['<html><head><style>h1 { color: red }</style></head><body>Sorry</body>', 'Sorry'],
    ['<html><body>cut off in the middle <di', 'cut off in the middle'],
  ] as const)
    it(`makes words of ${JSON.stringify(page.slice(0, 40))}`, () => {
      expect(plainMessage(page)).to.equal(words);
    });

  it('keeps a message that only has markup in it', () => {
    for (const message of ['Notes: <b>x</b> is not allowed', 'a < b', '<htmlfield>: too long', ''])
      expect(plainMessage(message)).to.equal(message);
  });
});
