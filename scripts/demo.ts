/*
 * `npx pnpm@10 demo` shows the main commands with the sample report, a digest in our own words, and the example proposals.
 */
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { styleText } from 'node:util';
import { root, tool } from './run-program.ts';

interface Demonstration {
  readonly title: string;
  readonly args: readonly string[];
  /** Why the command is expected to find problems, if it is. */
  readonly expectedProblems?: string;
  /** What to do after the command. */
  readonly nextStep?: string;
}

const page = join(tmpdir(), 'findings-coverage.html');

const demonstrations: readonly Demonstration[] = [
  { title: 'A report becomes findings', args: ['parse', 'packages/tip-2012/report/tip-2012.md'] },
  { title: 'One finding', args: ['show', 's4.h2', '--report', 'sample'] },
  { title: 'Search for findings', args: ['search', 'minimum', 'standards', '--report', 'sample'] },
  { title: 'A proposal without mistakes', args: ['check', 'examples/proposals/safe-migration.md'] },
  {
    title: 'A proposal with mistakes',
    args: ['check', 'examples/proposals/shelter-with-mistakes.md'],
    expectedProblems: 'The exit status 1 is expected, since this example has mistakes.',
  },
  {
    title: 'A page that shows which findings are cited',
    args: ['coverage', 'examples/proposals', '--format', 'html', '--output', page],
    nextStep: `Open ${pathToFileURL(page).href}`,
  },
];

const built = await tool('turbo', [
  'run',
  'build',
  '--filter=@findings/cli',
  '--ui=stream',
  '--output-logs=errors-only',
]);
if (built.status !== 0) {
  process.stderr.write(built.output);
  process.exit(1);
}

const failed = demonstrations.filter((demonstration) => !show(demonstration));
for (const { title } of failed) process.stderr.write(`\nThe demo failed at “${title}”.\n`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Runs a command in the terminal. Returns whether it ended as expected. */
function show({ title, args, expectedProblems, nextStep }: Demonstration): boolean {
  const command = `$ findings ${args.join(' ')}`;
  console.log(`\n${styleText('bold', `── ${title}:`)} ${styleText('cyan', command)}\n`);
  const { status } = spawnSync(process.execPath, [join(root, 'packages/cli/bin/findings.js'), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (expectedProblems !== undefined && status === 1) console.log(styleText('dim', `(${expectedProblems})`));
  if (nextStep !== undefined && status === 0) console.log(nextStep);
  return status === (expectedProblems === undefined ? 0 : 1);
}
