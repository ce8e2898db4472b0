import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parse } from 'yaml';
import { errorsOfAction } from './github-parser.ts';
import { createSandbox } from './sandbox.ts';
import type { Sandbox, RunResult } from './sandbox.ts';
import { serveRegistry } from './registry.ts';

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

const root = resolve(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'action.yml'), 'utf8');
const action = parse(text) as Action;
const { steps } = action.runs;
const [check] = steps.filter(({ id }) => id === 'check');
const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as { version: string };

describe('action.yml', () => {
  test('is accepted by GitHub', () => {
    assert.deepEqual(errorsOfAction(text), []);
    assert.notDeepEqual(errorsOfAction(text.replace('using: composite', 'using: composit')), []);
  });

  test('runs the current version', () => {
    assert.equal(action.inputs['version']?.default, version);
  });

  test('inserts no inputs into a script', () => {
    for (const { run = '' } of steps) assert.doesNotMatch(run, /\$\{\{/);
  });

  test('names only inputs, steps and outputs that exist', () => {
    for (const [, kind, rest] of text.matchAll(/\$\{\{[^}]*?\b(inputs|steps)\.([\w.-]+)/g)) {
      if (kind === 'inputs') assert.ok(rest! in action.inputs, rest);
      else assert.match(check!.run!, new RegExp(`${rest!.replace('check.outputs.', '')}=.*GITHUB_OUTPUT`));
    }
  });
});

describe('the check step of the action', () => {
  let registry: Awaited<ReturnType<typeof serveRegistry>>;
  let sandbox: Sandbox;
  let temporary: string;

  before(async () => {
    registry = await serveRegistry();
    sandbox = createSandbox(registry.url);
    temporary = join(sandbox.folder, '..', 'temporary');
    mkdirSync(temporary);
    await sandbox.bash('git init --quiet');
    sandbox.write('findings.config.json', '{ "reports": { "tip2012": "sample" } }');
    sandbox.write('right/a.md', 'Wells [@s4.h2].\n');
    sandbox.write('right/b c.md', 'Wells [@s4.h2].\n');
    sandbox.write('wrong/a.md', 'Wells [@s4.h99].\n');
    sandbox.write('warned/a.md', 'Wells [@ s4.h2].\n');
  });
  after(() => {
    sandbox.remove();
    registry.close();
  });

  interface StepResult extends RunResult {
    readonly outputs: string;
    readonly summary: string;
  }

  /** Runs the step as GitHub does: inputs, or their defaults, become environment variables. */
  async function runCheck(inputs: Readonly<Record<string, string>> = {}): Promise<StepResult> {
    const evaluate = (expression: string): string =>
      expression.replace(
        /\$\{\{ inputs\.([\w-]+) \}\}/g,
        (_, name: string) => inputs[name] ?? action.inputs[name]!.default,
      );
    const files = { GITHUB_OUTPUT: join(temporary, 'output'), GITHUB_STEP_SUMMARY: join(temporary, 'summary') };
    for (const file of Object.values(files)) writeFileSync(file, '');
    const env = Object.fromEntries(Object.entries(check!.env!).map(([name, value]) => [name, evaluate(value)]));
    assert.equal(check!.shell, 'bash');
    const result = await sandbox.bash(check!.run!, {
      below: evaluate(check!['working-directory']!),
      env: { ...files, GITHUB_WORKSPACE: sandbox.folder, RUNNER_TEMP: temporary, ...env },
    });
    const [outputs, summary] = Object.values(files).map((file) => readFileSync(file, 'utf8'));
    return { ...result, outputs: outputs!, summary: summary! };
  }

  test('passes without problems', async () => {
    const { status, stdout, outputs, summary } = await runCheck({ paths: 'right' });
    assert.match(stdout, /2 files, 2 citations: no problems\./);
    assert.equal(outputs, 'status=0\n');
    assert.match(summary, /no problems/);
    assert.equal(status, 0);
  });

  test('fails with annotations and a summary if there are problems', async () => {
    const { status, stdout, outputs, summary } = await runCheck({ paths: 'right\nwrong\n' });
    assert.match(
      stdout,
      /^::error file=wrong\/a\.md,line=1,endLine=1,col=8,endColumn=15,title=citation\.unresolved::/m,
    );
    assert.equal(outputs, 'status=1\n');
    assert.match(summary, /1 error/);
    assert.equal(status, 1);
  });

  test('fail-on decides which problems fail the step', async () => {
    const resultOf = async (paths: string, failOn: string) => {
      const { status, outputs } = await runCheck({ paths, 'fail-on': failOn });
      return `${status} ${outputs}`;
    };
    assert.equal(await resultOf('warned', 'error'), '0 status=0\n');
    assert.equal(await resultOf('warned', 'warning'), '1 status=1\n');
    assert.equal(action.inputs['fail-on']!.default, 'warning');
    assert.equal(await resultOf('wrong', 'never'), '0 status=1\n');
  });

  let firstToken: string | undefined;

  test('writes the SARIF file for the upload step, even if the check fails', async () => {
    const file = join(temporary, 'findings.sarif');
    const { status, stdout, outputs } = await runCheck({ paths: 'wrong', sarif: 'true' });
    [, firstToken] = /^::stop-commands::(.*)$/m.exec(stdout) ?? [];
    assert.equal(outputs, `sarif-file=${file}\nstatus=1\n`);
    assert.equal(
      (JSON.parse(readFileSync(file, 'utf8')) as { runs: [{ results: object[] }] }).runs[0].results.length,
      1,
    );
    assert.equal(status, 1);
    const upload = steps[steps.indexOf(check!) + 1];
    assert.match(upload!.uses!, /^github\/codeql-action\/upload-sarif@[\da-f]{40}$/);
    assert.match(upload!.if!, /!cancelled\(\)/);
  });

  test('fails without a SARIF file if the check cannot run, even if nothing shall fail', async () => {
    const inputs = { paths: 'wrong\n::error::lost', 'fail-on': 'never', sarif: 'true' };
    const { status, stdout, stderr, outputs } = await runCheck(inputs);
    assert.equal(outputs, 'status=2\n');
    assert.equal(status, 2);
    // GitHub ignores commands in the output while SARIF is written.
    const [, token] = /^::stop-commands::([\w-]{36})\n::([\w-]{36})::\n/.exec(stdout) ?? [];
    assert.ok(token, stdout);
    assert.ok(stdout.includes(`\n::${token}::\n`));
    assert.doesNotMatch(stderr, /^\s*::/m);
    assert.notEqual(token, firstToken);
  });

  test('passes args as options, and annotations have paths relative to the repository from any working directory', async () => {
    const { status, stdout } = await runCheck({
      'working-directory': 'warned',
      'fail-on': 'error',
      args: '--max-warnings\n  0 ',
    });
    assert.match(stdout, /^::warning file=warned\/a\.md,/m);
    assert.equal(status, 1);
  });

  test('never treats a path as code or as an option', async () => {
    const hostile = '$(touch hacked)\n`touch hacked`\n"; touch hacked; "\nright/b c.md\n--format';
    const { status, stderr } = await runCheck({ paths: hostile });
    assert.match(stderr, /There is no file “\$\(touch hacked\)”/);
    assert.equal(status, 2);
    const options = await runCheck({ paths: 'right/b c.md', args: '$(touch hacked)' });
    assert.match(options.stderr, /There is no file “\$\(touch”/);
    assert.ok(!existsSync(join(sandbox.folder, 'hacked')));
  });

  test('runs no code and obeys no npm settings of the checked folder', async () => {
    const run = 'require("node:fs").writeFileSync(process.env.GITHUB_WORKSPACE + "/hacked", "")';
    const planted = {
      'package.json': '{ "private": true, "dependencies": { "@findings/cli": "0.1.0" } }',
      '.npmrc': 'node-options=--require=./planted.cjs\n',
      'planted.cjs': run,
      'node_modules/@findings/cli/package.json': JSON.stringify({
        name: '@findings/cli',
        version,
        bin: { findings: 'planted.cjs' },
      }),
      'node_modules/@findings/cli/planted.cjs': `#!/usr/bin/env node\n${run}`,
      'node_modules/.bin/findings': `#!/usr/bin/env node\n${run}`,
    };
    for (const [file, content] of Object.entries(planted)) sandbox.write(file, content);
    chmodSync(join(sandbox.folder, 'node_modules/.bin/findings'), 0o755);
    chmodSync(join(sandbox.folder, 'node_modules/@findings/cli/planted.cjs'), 0o755);
    // Both runs of the command: one writes the SARIF file, and the next the annotations.
    const { status, stdout } = await runCheck({ paths: 'right', sarif: 'true' });
    assert.ok(!existsSync(join(sandbox.folder, 'hacked')));
    assert.match(stdout, /2 files, 2 citations: no problems\./);
    assert.equal(status, 0);
    for (const file of Object.keys(planted)) rmSync(join(sandbox.folder, file));
  });

  test('refuses a version that does not exist', async () => {
    const { status, stdout, outputs } = await runCheck({ paths: 'right', version: '0.0.0-none' });
    assert.match(stdout, /^::error title=findings::@findings\/cli 0\.0\.0-none could not be installed\./);
    assert.equal(outputs, 'status=2\n');
    assert.equal(status, 2);
  });

  for (const [input, value] of Object.entries({
    version: '0.1.0; touch hacked',
    'fail-on': 'nothing',
    sarif: 'yes',
  })) {
    test(`refuses ${input} “${value}” with a reason`, async () => {
      const { status, stdout, outputs } = await runCheck({ paths: 'right', [input]: value });
      assert.match(stdout, new RegExp(`^::error title=findings::${input} must be `));
      assert.equal(outputs, 'status=2\n');
      assert.equal(status, 2);
    });
  }
});
