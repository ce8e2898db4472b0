import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { errorsOfWorkflow } from './github-parser.ts';

type Permissions = Readonly<Record<string, string>>;

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Permissions;
  readonly jobs: Readonly<Record<string, { readonly permissions?: Permissions; readonly steps: readonly Step[] }>>;
}

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs).map(([id, job]) => ({
    id: `${name} ${id}`,
    permissions: job.permissions ?? workflow.permissions,
    steps: job.steps,
  }));
  return { name, text, workflow, jobs };
});
const jobs = workflows.flatMap((each) => each.jobs);
const action = { name: 'action.yml', text: readFileSync(join(root, 'action.yml'), 'utf8') };

/** The jobs with more permissions than reading the repository. */
const WRITES: Readonly<Record<string, Permissions>> = {
  'release.yml publish': { 'id-token': 'write', attestations: 'write' },
  'release.yml release': { contents: 'write' },
};

for (const { name, text } of [...workflows, action]) {
  test(`${name} pins each action to a commit, and names its version`, () => {
    const lines = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
    assert.ok(lines.length > 0);
    for (const line of lines) assert.match(line, /uses: [\w.-]+(?:\/[\w.-]+)+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
  });
}

test('one action has one version everywhere', () => {
  const pins = [...workflows, action].flatMap(({ text }) => text.match(/(?<=uses: )\S+@.*/g) ?? []);
  const versions = new Map(pins.map((pin) => [pin.split('@')[0], pin]));
  assert.deepEqual([...new Set(pins)].sort(), [...versions.values()].sort());
});

for (const { name, text, workflow } of workflows) {
  describe(name, () => {
    test('is a valid workflow', () => {
      assert.deepEqual(errorsOfWorkflow(text), []);
      assert.notDeepEqual(errorsOfWorkflow(text.replace('runs-on', 'runs-onn')), []);
    });

    test('grants jobs only read access by default', () => {
      assert.ok(['{}', '{"contents":"read"}'].includes(JSON.stringify(workflow.permissions)));
    });

    test('never runs the code of a pull request with more permissions than its author has', () => {
      for (const trigger of ['pull_request_target', 'workflow_run', 'issue_comment']) {
        assert.ok(!(trigger in workflow.on), trigger);
      }
    });
  });
}

test('only the listed jobs may write', () => {
  const writing = jobs.filter(({ permissions }) => Object.values(permissions).some((access) => access !== 'read'));
  assert.deepEqual(Object.fromEntries(writing.map(({ id, permissions }) => [id, permissions])), WRITES);
});

for (const { id, permissions, steps } of jobs) {
  test(`${id} leaves no token on disk, and inserts no expressions into a script`, () => {
    for (const { uses = '', run = '', with: inputs } of steps) {
      if (uses.startsWith('actions/checkout@')) assert.equal(inputs?.['persist-credentials'], false);
      assert.doesNotMatch(run, /\$\{\{/);
    }
  });

  if (id in WRITES) {
    test(`${id} runs no code of this repository or its dependencies (${Object.keys(permissions).join(', ')})`, () => {
      for (const { uses = '', run = '' } of steps) {
        assert.doesNotMatch(uses, /^actions\/checkout@/);
        assert.doesNotMatch(run, /\bpnpm\b|\bnpx\b|\bnpm (?:ci|install|run|test|exec)\b|\bnode\b/);
      }
    });
  }
}

test('packages are published with provenance, and without a token', () => {
  const { text } = workflows.find(({ name }) => name === 'release.yml')!;
  for (const command of text.match(/npm publish.*/g)!) assert.match(command, / --provenance\b/);
  assert.doesNotMatch(text, /NPM_TOKEN|NODE_AUTH_TOKEN|secrets\./);
});
