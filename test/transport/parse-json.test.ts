// JSON whose numbers keep their digits.
import { expect } from 'chai';
import { rejection } from '../mocks/deferred.js';
import { parseJson } from '../../src/transport/parse-json.js';

describe('parseJson', () => {
  it('keeps the digits of numbers that a double cannot hold, as strings', async () => {
    for (const number of [
      '4150868000000376009',
      '-4150868000000376009',
      '9007199254740993',
      '100000000000000000001',
      '0.12345678901234567890123',
      '12345678901234567.25',
      '-12345678901234567890.5',
      '1.2345678901234567891e5',
    ]) {
      expect(await parseJson(number), number).to.equal(number);
      for (const around of [
        '{"id":*}',
        '{"id": * }',
        '[*]',
        '[1,*,2]',
        '[\n\t*\r\n]',
        '{"a":"b","id":*,"c":{"d":[*]}}',
      ]) {
        const text = around.replaceAll('*', number);
        expect(await parseJson(text), text).to.deep.equal(JSON.parse(around.replaceAll('*', `"${number}"`)));
      }
    }
  });

  it('leaves all other texts as JSON.parse reads them', async () => {
    for (const text of [
      '9007199254740991',
      '-9007199254740991',
      '1764340000000000',
      '0.30000000000000004',
      '123456789012.3456',
      '1.0000000000000000000',
      '1e400',
      '1.7976931348623157e308',
      '[0, -0, 1.5e-7, 100]',
      '"4150868000000376009"',
      '{"a":" 4150868000000376009"}',
      '{"a":"say \\"id\\": 4150868000000376009, now"}',
      '{"a":"[4150868000000376009","b":"\\\\"}',
      '["\\\\\\"", ":4150868000000376009"]',
      '{"a, 4150868000000376009":1}',
      'null',
      '{}',
    ])
      expect(await parseJson(text), text).to.deep.equal(JSON.parse(text));
  });

  it('finds a long number behind strings with quotes and backslashes', async () => {
    for (const before of ['"\\""', '"\\\\"', '"\\\\\\""', '" 4150868000000376009"', '"{"', '"\\u0022"'])
      expect(await parseJson(`[${before},4150868000000376009]`), before).to.deep.equal([
        JSON.parse(before),
        '4150868000000376009',
      ]);
  });

  it('throws for what is no JSON', async () => {
    for (const text of ['', '<!doctype html>', '{', '[4150868000000376009', '{"a":04150868000000376009}'])
      expect(await rejection(parseJson(text)), text).to.be.instanceOf(SyntaxError);
  });

  it('costs little for a large answer', async () => {
    const text = JSON.stringify(Array.from({ length: 20_000 }, (_, i) => ({ id: `a${i}`, name: `"${i}"` })));
    const long = text.replace('"a0"', '4150868000000376009');
    const start = performance.now();
    expect(((await parseJson(long)) as { id: string }[])[0]?.id).to.equal('4150868000000376009');
    expect(performance.now() - start).to.be.below(2_000);
  });
});
