// Names that frameworks would take for something else must not be among the kit's.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Named {
  readonly name: string;
  readonly kind?: string;
  readonly privacy?: string;
}
interface Declaration {
  readonly tagName?: string;
  readonly members?: readonly Named[];
  readonly attributes?: readonly Named[];
  readonly events?: readonly Named[];
}

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  modules: { declarations?: Declaration[] }[];
};
const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName);

test('the three elements are there', () => {
  assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), [
    'crm-resync-action',
    'crm-sync-icon',
    'crm-sync-panel',
  ]);
});

test('no property begins with "on" or shadows a global one', () => {
  const global = ['title', 'hidden', 'lang', 'dir', 'id', 'role', 'style', 'slot', 'part', 'translate'];
  for (const { tagName, members = [] } of elements) {
    for (const { name, kind, privacy } of members) {
      if (kind !== 'field' || privacy === 'private') continue;
      assert.ok(!name.startsWith('on') && !global.includes(name), `${tagName}.${name}`);
    }
  }
});

test('each event has a prefix of its own, so that no native one is taken for it', () => {
  for (const { tagName, events = [] } of elements) {
    assert.ok(events.length > 0, tagName);
    for (const { name } of events) assert.match(name, /^crm-/, `${tagName} fires ${name}`);
  }
});

test('each attribute is in kebab case', () => {
  for (const { tagName, attributes = [] } of elements) {
    for (const { name } of attributes) assert.match(name, /^[a-z]+(-[a-z]+)*$/, `${tagName} ${name}`);
  }
});
