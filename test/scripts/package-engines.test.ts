// The package promises no Node that one of its dependencies refuses, and the pages promise the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import manifest from '../../package.json' with { type: 'json' };
import { engineFaults, runtimePackages } from '../../scripts/check-engines.ts';

const kit = { name: 'kit', engines: { node: '>=22.12' } };
const pages = { 'README.md': 'A host needs Node 22.12 or newer.' };

test('dependencies that take each promised Node, or name none, are no fault', () => {
  const packages = [{ name: 'old', engines: { node: '>=0.3.1' } }, { name: 'silent' }];
  assert.deepEqual(engineFaults(kit, packages, pages), []);
});

test('a dependency that needs a newer Node is named', () => {
  const [fault] = engineFaults(kit, [{ name: 'parser', engines: { node: '>=24' } }], pages);
  assert.match(fault!, /parser needs >=24/);
});

test('a dependency that leaves out a Node in between is named', () => {
  const packages = [{ name: 'parser', engines: { node: '^22.12 || >=24' } }];
  assert.equal(engineFaults(kit, packages, pages).length, 1);
});

test('a page that states another Node is named, and so is a package without engines', () => {
  const stale = { 'README.md': 'A host needs Node 20 or newer.' };
  assert.match(engineFaults(kit, [], stale)[0]!, /README\.md does not say "Node 22\.12 or newer"/);
  assert.deepEqual(engineFaults({ name: 'kit' }, [], pages), ['package.json has no engines.node']);
});

test('the dependencies of dependencies are looked at, too', () => {
  const names = runtimePackages(manifest).map(({ name }) => name);
  assert.ok(names.includes('lit') && names.includes('lit-html') && names.includes('@floating-ui/core'));
});
