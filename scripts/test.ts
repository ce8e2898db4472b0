/*
 * `npx pnpm@10 test` runs all checks and tests. A failed step does not stop the others. The table at the end shows the result of each
 * step. The exit status is 1 if a step failed.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { folderOf, root, run, tool, type Run, type RunOptions } from './run-program.ts';
import { findChromium, provideChromium } from './test/chromium.ts';
import { countTap, countVitest, sumCounts } from './test/counts.ts';
import { digestOf } from './test/digest.ts';
import { findLibreOffice, provideLibreOffice } from './test/libreoffice.ts';
import { findNeovim, provideNeovim } from './test/neovim.ts';
import { providePandoc } from './test/pandoc.ts';
import { findPostgresql, providePostgresql } from './test/postgresql.ts';
import { providePreCommit } from './test/pre-commit.ts';
import { heading, summary } from './test/print.ts';
import { runSteps, type Outcome, type Step } from './test/step.ts';
import { canRunVscode, provideVscode } from './test/vscode.ts';

const scratch = mkdtempSync(join(tmpdir(), 'findings-test-'));
const tests = join(root, 'tests');

const CI_TESTS = ['page.test.ts', 'action.test.ts', 'pre-commit.test.ts', 'workflows.test.ts'];
/** In apps/vscode/test/fixtures. The oldest VS Code opens a single folder, and so do the writer's tests. */
const WORKSPACE = 'two-folders.code-workspace';
const WRITER_TESTS = readdirSync(join(tests, 'vscode/ui')).filter((name) => name.endsWith('.test.ts'));

/** Steps start in this order, as soon as they can. The longest are first, so that two run to the end. */
const steps: readonly Step[] = [
  { name: 'build', run: () => turbo('build') },
  { name: 'system packages', run: provideChromium },
  { name: 'PostgreSQL', after: ['system packages'], run: providePostgresql },
  { name: 'pre-commit', after: ['PostgreSQL'], run: providePreCommit },
  { name: 'Neovim', after: ['pre-commit'], run: provideNeovim },
  { name: 'LibreOffice', after: ['Neovim'], run: provideLibreOffice },
  { name: 'Pandoc', after: ['LibreOffice'], run: providePandoc },
  { name: 'VS Code', after: ['Pandoc'], run: provideVscode },
  { name: 'package the extension', needs: ['build'], run: () => turbo('package') },
  // These two side by side: one mostly waits, and the other computes.
  { name: 'a writer in VS Code', needs: ['package the extension', 'VS Code'], run: writer },
  { name: 'unit tests', after: ['build', 'PostgreSQL'], run: unitTests },
  { name: 'lint', after: ['build'], run: () => turbo('lint:code') },
  { name: 'types', after: ['build'], run: types },
  { name: 'format', run: () => turbo('lint:format') },
  { name: 'package shape', needs: ['build'], run: () => turbo('lint:package') },
  { name: 'tests for VS Code', needs: ['build'], run: () => turbo('build:tests') },
  { name: 'in VS Code', needs: ['tests for VS Code', 'VS Code'], run: () => vscode('run-suite.ts', [WORKSPACE]) },
  {
    name: 'CI, as in docs/ci.md',
    needs: ['package shape', 'pre-commit'],
    run: inCi,
  },
  {
    name: 'from a clone, as in README.md',
    needs: ['package shape', 'package the extension'],
    run: fromClone,
  },
  {
    name: 'in VS Code, in a browser',
    needs: ['tests for VS Code', 'VS Code'],
    run: () => vscode('run-web-suite.ts', [WORKSPACE]),
  },
  {
    name: 'in the oldest VS Code',
    needs: ['tests for VS Code', 'VS Code'],
    run: () => vscode('run-suite.ts', ['lowest', 'example']),
  },
  {
    name: 'install the packages',
    needs: ['package shape'],
    run: async () => outcome(await run(process.execPath, ['tests/install.ts'])),
  },
  { name: 'packages in a browser', needs: ['install the packages', 'system packages'], run: browser },
  { name: 'layers and cycles', after: ['build'], run: () => turbo('lint:layers') },
  { name: 'Neovim, as in docs/editors', needs: ['build', 'Neovim'], run: neovim },
  { name: 'Word comments in LibreOffice', needs: ['build', 'LibreOffice'], run: word },
  { name: 'unused code', after: ['build'], run: () => turbo('lint:unused') },
  {
    name: 'licences in the packages',
    needs: ['package shape'],
    run: () => nodeTest(process.execPath, ['notices.test.ts'], { cwd: tests }),
  },
  { name: 'packages on the oldest Node', needs: ['install the packages'], run: oldestNode },
  {
    name: 'types of the packages',
    needs: ['install the packages'],
    run: () => check('typescript:tsc', '--project', 'tests/.installed'),
  },
];

const results = await runSteps(steps, 2, (result) => process.stdout.write(heading(result)));
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(summary(steps, results));
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;

function outcome({ status, output }: Run): Outcome {
  return { passed: status === 0, output };
}

async function check(name: string, ...args: string[]): Promise<Outcome> {
  return outcome(await tool(name, args));
}

/** Runs a task. Turbo skips it if no input changed since it last passed; the table shows that. `TURBO_FORCE=true` always runs it. */
async function turbo(task: string, ...args: readonly string[]): Promise<Outcome> {
  const logs = args.length > 0 ? 'full' : 'errors-only';
  const { status, output } = await tool('turbo', ['run', task, '--ui=stream', `--output-logs=${logs}`, ...args], {
    env: {
      FINDINGS_SHARED: ['reports', 'oracle'].map((name) => digestOf(join(root, '../shared', name))).join(' '),
      POSTGRESQL_BIN: findPostgresql() ?? '',
    },
  });
  const unchanged = /Cached: +(\d+) cached, \1 total/.test(stripVTControlCharacters(output));
  return { passed: status === 0, output, ...(unchanged && { unchanged }) };
}

async function types(): Promise<Outcome> {
  const ran = [await turbo('typecheck:root'), await turbo('typecheck')];
  return { passed: ran.every(({ passed }) => passed), output: ran.map(({ output }) => output).join('') };
}

async function unitTests(): Promise<Outcome> {
  const file = 'node_modules/.cache/findings-tests/unit.json';
  // Turbo restores the file if nothing has changed.
  rmSync(join(root, file), { force: true });
  const ran = await turbo('unit', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`);
  return { ...ran, ...(existsSync(join(root, file)) && { counts: countVitest(join(root, file)) }) };
}

/** Runs the tests with the oldest Node that the packages support. One test starts the commands with a Node that is too old. */
async function oldestNode(): Promise<Outcome> {
  const files = [
    'esm.test.mjs',
    'commonjs.test.cjs',
    'command.test.mjs',
    'language-server.test.mjs',
    'old-node.test.mjs',
  ];
  return nodeTest(nodeIn('node'), files, { env: { OLD_NODE: nodeIn('node-20') } });
}

function nodeIn(dependency: string): string {
  return join(folderOf(dependency, tests), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Runs the tests in Bash, as on GitHub's Linux and macOS runners. */
async function inCi(): Promise<Outcome> {
  if (process.platform === 'win32') return { passed: true, output: '', skipReason: 'These tests need Bash.' };
  return nodeTest(process.execPath, CI_TESTS, { cwd: join(tests, 'ci') });
}

/** Runs the commands of README.md, of docs/install.md and of the packages in Bash. */
async function fromClone(): Promise<Outcome> {
  if (process.platform === 'win32') return { passed: true, output: '', skipReason: 'These tests need Bash.' };
  return nodeTest(process.execPath, ['clone.test.ts'], { cwd: join(tests, 'ci') });
}

async function browser(): Promise<Outcome> {
  const chromium = findChromium();
  if (chromium === undefined) return { passed: true, output: '', skipReason: 'Chromium is missing.' };
  return nodeTest(process.execPath, ['browser.test.mjs', 'coverage-page.test.mjs', 'worker.test.mjs'], {
    env: { CHROMIUM: chromium },
  });
}

async function neovim(): Promise<Outcome> {
  const editor = findNeovim();
  if (editor === undefined) return { passed: true, output: '', skipReason: 'Neovim is missing.' };
  return nodeTest(process.execPath, ['neovim.test.ts'], { cwd: join(tests, 'neovim'), env: { NEOVIM: editor } });
}

async function word(): Promise<Outcome> {
  const office = findLibreOffice();
  if (office === undefined) return { passed: true, output: '', skipReason: 'LibreOffice is missing.' };
  return nodeTest(process.execPath, ['word.test.ts'], { cwd: join(tests, 'word'), env: { SOFFICE: office } });
}

/** Runs the tests of the extension. Their output has one TAP document for each workspace. */
async function vscode(script: string, args: readonly string[]): Promise<Outcome> {
  // On other systems, `runTests()` downloads VS Code.
  const canDownload = process.platform !== 'linux' && script === 'run-suite.ts';
  if (!canRunVscode() && !canDownload) return { passed: true, output: '', skipReason: 'VS Code cannot run here.' };
  const { status, output } = await run(process.execPath, [join('tests/vscode', script), ...args]);
  const counts = sumCounts(output.split(/^1\.\.\d+$/m).map(countTap));
  // A run without tests counts as failed.
  return { passed: status === 0 && counts.passed > 0, output, counts };
}

/** Runs the tests that use the packaged extension as a writer does, all in one VS Code. */
async function writer(): Promise<Outcome> {
  if (!canRunVscode()) return { passed: true, output: '', skipReason: 'VS Code cannot run here.' };
  const args = ['--test-isolation=none'];
  return nodeTest(process.execPath, WRITER_TESTS, { cwd: join(tests, 'vscode/ui'), args });
}

/** Runs tests with node:test; by default on the installed packages. */
async function nodeTest(
  node: string,
  files: readonly string[],
  { cwd = join(tests, '.installed'), env = {}, args = [] }: RunOptions & { readonly args?: readonly string[] } = {},
): Promise<Outcome> {
  const tap = join(scratch, `${files[0]}.tap`);
  const reporters = [
    'spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${tap}`,
  ];
  const { status, output } = await run(
    node,
    ['--test', ...args, `--test-reporter=${reporters[0]}`, ...reporters.slice(1), ...files],
    { cwd, env },
  );
  return { passed: status === 0, output, ...(existsSync(tap) && { counts: countTap(readFileSync(tap, 'utf8')) }) };
}
