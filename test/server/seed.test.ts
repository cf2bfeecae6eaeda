// The demo's data as planned: the same each time, of the promised size, with names that lists have to cope with.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordName } from '../../demo/server/model/record-fields.ts';
import { demoSize, planSeed } from '../../demo/server/seed/plan-seed.ts';
import { Random } from '../../demo/server/seed/random.ts';

const now = new Date('2026-11-25T08:00:00Z');

test('the random source depends on its seed alone', () => {
  const draw = (seed: string): number[] => {
    const random = new Random(seed);
    return Array.from({ length: 200 }, () => random.next());
  };
  assert.deepEqual(draw('a'), draw('a'));
  assert.notDeepEqual(draw('a'), draw('b'));
  assert.ok(draw('').every((value) => value >= 0 && value < 1));
});

test('numbers are spread evenly, ends included', () => {
  const random = new Random('dice');
  const counts = new Array<number>(6).fill(0);
  for (let roll = 0; roll < 6000; roll++) {
    const face = random.between(1, 6) - 1;
    counts[face] = (counts[face] ?? 0) + 1;
  }
  for (const count of counts) assert.ok(count > 850 && count < 1150, `uneven: ${counts.join()}`);
});

test('the same time gives the same plan', () => {
  assert.deepEqual(planSeed(demoSize, now), planSeed(demoSize, now));
});

test('another time changes times and nothing else', () => {
  const names = (at: Date): string[] =>
    planSeed(demoSize, at).map(({ ref, fields }) => `${ref.id} ${recordName(ref.type, fields)}`);
  assert.deepEqual(names(now), names(new Date('2027-02-03T04:05:06Z')));
});

test('there are 300 accounts and 1,200 contacts, each with an id and links of its own', () => {
  const records = planSeed(demoSize, now);
  assert.equal(records.filter(({ ref }) => ref.type === 'account').length, 300);
  assert.equal(records.filter(({ ref }) => ref.type === 'contact').length, 1200);
  assert.equal(new Set(records.map(({ ref }) => ref.id)).size, 1500);
  const objects = records.flatMap(({ links }) => links.map((link) => link.objectId));
  assert.equal(new Set(objects).size, objects.length);
  assert.ok(records.some(({ links }) => links.length === 0));
  assert.ok(records.some(({ links }) => links.length > 2));
});

test('names have accents, other scripts, right-to-left text and uncommon lengths', () => {
  const names = planSeed(demoSize, now).map(({ ref, fields }) => recordName(ref.type, fields));
  for (const script of [/[À-ž]/, /[\u0590-\u06ff]/, /[\u3040-\u9fff]/, /[Α-ω]/, /.{60}/]) {
    assert.ok(
      names.some((name) => script.test(name)),
      `no name like ${script}`,
    );
  }
});

test('records with a link are clean before the edits: e-mail addresses are unique', () => {
  const emails = planSeed(demoSize, now).flatMap(({ ref, fields }) =>
    ref.type === 'contact' ? String(fields['email']) : [],
  );
  assert.equal(new Set(emails).size, emails.length);
});
