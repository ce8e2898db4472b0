/*
 * Packs the package of the working directory as it would be published, and asks publint and arethetypeswrong about it.
 * The archive stays as `package.tgz`, for the tests of what is published.
 */
import { readFileSync } from 'node:fs';
import { tool, run } from './run-program.ts';

const cwd = process.cwd();
const { exports: entries = {} } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports?: Record<string, unknown>;
};
const names = Object.keys(entries);

/** Entries that are files as they are, such as a report: nobody imports them, so they need no types. */
const files = names.filter((name) => typeof entries[name] === 'string');

const steps = [
  () => pnpm('pack', '--out', 'package.tgz'),
  () => tool('publint', ['package.tgz', '--strict'], { cwd }),
  // Who only runs a command has no types to get wrong. `node16`: the resolution of Node before `exports` is nobody's.
  ...(names.length > files.length
    ? [() => attw(['--profile', 'node16', ...(files.length > 0 ? ['--exclude-entrypoints', ...files] : [])])]
    : []),
];

for (const step of steps) {
  const { status, output } = await step();
  process.stdout.write(output);
  if (status !== 0) process.exit(status);
}

function attw(args: readonly string[]) {
  return tool('@arethetypeswrong/cli:attw', ['package.tgz', ...args], { cwd });
}

/** The pnpm that runs this, or else the one that is installed. */
function pnpm(...args: string[]) {
  const path = process.env['npm_execpath'];
  return path?.includes('pnpm') ? run(process.execPath, [path, ...args], { cwd }) : run('pnpm', args, { cwd });
}
