import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parse } from 'yaml';
import { findExecutable } from '../../scripts/test/executable.ts';
import { newPerson } from './person.ts';
import type { Person } from './person.ts';
import { serveRegistry } from './registry.ts';

const root = resolve(import.meta.dirname, '../..');
const hooks = readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8');
const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as { version: string };
const page = readFileSync(join(root, 'docs/ci.md'), 'utf8');

test('the hook installs the version that it is of', () => {
  const [hook] = parse(hooks) as [{ additional_dependencies: string[] }];
  assert.deepEqual(hook.additional_dependencies, [`@findings/cli@${version}`]);
});

const skip = findExecutable(['pre-commit']) === undefined ? 'pre-commit is not installed' : false;

describe('pre-commit itself', { skip }, () => {
  let registry: Awaited<ReturnType<typeof serveRegistry>>;
  let person: Person;
  before(async () => {
    registry = await serveRegistry();
    person = newPerson(registry.url);
    await person.bash('git init --quiet');
    person.write('proposals/right.md', 'Wells [@s4.h2].\n');
    person.write('proposals/wrong one.md', 'Wells [@s4.h99].\n');
    person.write('notes.txt', 'Wells [@s4.h99].\n');
  });
  after(() => {
    person.leave();
    registry.close();
  });

  /** Runs the hooks on these files, as a commit of them does. */
  const commit = (...files: string[]) => person.bash(`git add . && pre-commit run --files ${files.join(' ')}`);

  test('the configuration of docs/ci.md lets right citations through, and stops wrong ones', async () => {
    const [, config] = /```yaml\n(# \.pre-commit-config\.yaml\n[^]*?)```/.exec(page)!;
    person.write('.pre-commit-config.yaml', config!);
    const right = await commit('proposals/right.md', 'notes.txt');
    assert.match(right.stdout, /findings\.+Passed/);
    assert.equal(right.status, 0);
    const wrong = await commit('proposals/right.md', "'proposals/wrong one.md'");
    assert.match(wrong.stdout, /proposals\/wrong one\.md:1:8 {2}error {2}citation\.unresolved/);
    assert.match(wrong.stdout, /2 files, 2 citations: 1 error\./);
    assert.equal(wrong.status, 1);
  });

  test('.pre-commit-hooks.yaml does the same, from a repository that has it', async () => {
    // Of this repository pre-commit needs these two files; its tools, which it would install too, do not matter to it.
    person.write('hooks/.pre-commit-hooks.yaml', hooks);
    person.write('hooks/package.json', JSON.stringify({ name: 'findings', version: '0.0.0' }));
    const tagged = 'git init --quiet && git add . && git commit --quiet --message hooks && git tag v1';
    assert.equal((await person.bash(tagged, { below: 'hooks' })).status, 0);
    person.write(
      '.pre-commit-config.yaml',
      `repos: [{ repo: ${join(person.folder, 'hooks')}, rev: v1, hooks: [{ id: findings }] }]\n`,
    );
    person.write('.gitignore', 'hooks\n');
    assert.match((await commit('proposals/right.md', 'notes.txt')).stdout, /findings\.+Passed/);
    assert.match((await commit("'proposals/wrong one.md'")).stdout, /findings\.+Failed/);
    assert.match((await commit('notes.txt')).stdout, /no files to check/);
  });
});
