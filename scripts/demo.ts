/*
 * `npx pnpm@10 demo`: the main job, on the shipped report and the example proposals, by the commands that anyone types.
 */
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { styleText } from 'node:util';
import { root, tool } from './run-program.ts';

interface Showing {
  readonly title: string;
  readonly args: readonly string[];
  /** Where the command is right to find problems: why. */
  readonly finds?: string;
  /** What to do with what was written. */
  readonly then?: string;
}

const page = join(tmpdir(), 'findings-coverage.html');

const showings: readonly Showing[] = [
  { title: 'A report becomes findings', args: ['parse', 'packages/tip-2012/report/tip-2012.md'] },
  { title: 'One finding', args: ['show', 's4.h2'] },
  { title: 'Findings by what one remembers of them', args: ['search', 'minimum', 'standards'] },
  { title: 'A proposal that cites them well', args: ['check', 'examples/proposals/safe-migration.md'] },
  {
    title: 'A proposal with mistakes',
    args: ['check', 'examples/proposals/shelter-with-mistakes.md'],
    finds: 'exit status 1 is right here: this proposal was written with mistakes, and they were found',
  },
  {
    title: 'A page of what proposals cite, and what nobody does',
    args: ['coverage', 'examples/proposals', '--format', 'html', '--output', page],
    then: `now open ${pathToFileURL(page).href}`,
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

const failed = showings.filter((showing) => !show(showing));
for (const { title } of failed) process.stderr.write(`\nThe demo failed at “${title}”.\n`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Runs one command on the reader's own terminal. Whether it ended as it should. */
function show({ title, args, finds, then }: Showing): boolean {
  const command = `$ findings ${args.join(' ')}`;
  console.log(`\n${styleText('bold', `── ${title}:`)} ${styleText('cyan', command)}\n`);
  const { status } = spawnSync(process.execPath, [join(root, 'packages/cli/bin/findings.js'), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (finds !== undefined && status === 1) console.log(styleText('dim', `(${finds})`));
  if (then !== undefined && status === 0) console.log(then);
  return status === (finds === undefined ? 0 : 1);
}
