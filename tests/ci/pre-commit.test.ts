import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parse } from 'yaml';
import { findExecutable } from '../../scripts/test/executable.ts';
import { createSandbox } from './sandbox.ts';
import type { Sandbox } from './sandbox.ts';
import { serveRegistry } from './registry.ts';

const root = resolve(import.meta.dirname, '../..');
const hooks = readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8');
const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as { version: string };
const page = readFileSync(join(root, 'docs/ci.md'), 'utf8');

test('the hook installs the current version', () => {
  const [hook] = parse(hooks) as [{ additional_dependencies: string[] }];
  assert.deepEqual(hook.additional_dependencies, [`@findings/cli@${version}`]);
});

const skip = findExecutable(['pre-commit']) === undefined ? 'pre-commit is not installed' : false;

describe('pre-commit', { skip }, () => {
  let registry: Awaited<ReturnType<typeof serveRegistry>>;
  let sandbox: Sandbox;
  before(async () => {
    registry = await serveRegistry();
    sandbox = createSandbox(registry.url);
    await sandbox.bash('git init --quiet');
    sandbox.write('findings.config.json', '{ "reports": { "tip2012": "sample" } }');
    sandbox.write('proposals/right.md', 'Wells [@s4.h2].\n');
    sandbox.write('proposals/wrong one.md', 'Wells [@s4.h99].\n');
    sandbox.write('notes.txt', 'Wells [@s4.h99].\n');
  });
  after(() => {
    sandbox.remove();
    registry.close();
  });

  /** Runs the hooks on these files, as a commit does. */
  const commit = (...files: string[]) => sandbox.bash(`git add . && pre-commit run --files ${files.join(' ')}`);

  test('the configuration in docs/ci.md accepts correct citations and rejects wrong ones', async () => {
    const [, config] = /```yaml\n(# \.pre-commit-config\.yaml\n[^]*?)```/.exec(page)!;
    sandbox.write('.pre-commit-config.yaml', config!);
    const right = await commit('proposals/right.md', 'notes.txt');
    assert.match(right.stdout, /findings\.+Passed/);
    assert.equal(right.status, 0);
    const wrong = await commit('proposals/right.md', "'proposals/wrong one.md'");
    assert.match(wrong.stdout, /proposals\/wrong one\.md:1:8 {2}error {2}citation\.unresolved/);
    assert.match(wrong.stdout, /2 files, 2 citations: 1 error\./);
    assert.equal(wrong.status, 1);
  });

  test('.pre-commit-hooks.yaml does the same from another repository', async () => {
    // pre-commit needs only these two files of this repository. A full package.json would make it install all our tools.
    sandbox.write('hooks/.pre-commit-hooks.yaml', hooks);
    sandbox.write('hooks/package.json', JSON.stringify({ name: 'findings', version: '0.0.0' }));
    const tagged = 'git init --quiet && git add . && git commit --quiet --message hooks && git tag v1';
    assert.equal((await sandbox.bash(tagged, { below: 'hooks' })).status, 0);
    sandbox.write(
      '.pre-commit-config.yaml',
      `repos: [{ repo: ${join(sandbox.folder, 'hooks')}, rev: v1, hooks: [{ id: findings }] }]\n`,
    );
    sandbox.write('.gitignore', 'hooks\n');
    assert.match((await commit('proposals/right.md', 'notes.txt')).stdout, /findings\.+Passed/);
    assert.match((await commit("'proposals/wrong one.md'")).stdout, /findings\.+Failed/);
    assert.match((await commit('notes.txt')).stdout, /no files to check/);
  });
});
