/*
 * Packs the package in the working directory as for publishing, and checks it with publint and arethetypeswrong.
 * The archive stays as `package.tgz`, for tests of the published packages.
 */
import { readFileSync } from 'node:fs';
import { tool, run } from './run-program.ts';

const cwd = process.cwd();
const { exports: entries = {} } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports?: Record<string, unknown>;
};
const names = Object.keys(entries);

/** Entries that are plain files, such as a report. They need no types. */
const files = names.filter((name) => typeof entries[name] === 'string');

const steps = [
  () => pnpm('pack', '--out', 'package.tgz'),
  () => tool('publint', ['package.tgz', '--strict'], { cwd }),
  // Packages with only a command have no types. The `node16` profile skips resolution without `exports`.
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

/** Runs the pnpm that started this script, or the installed one. */
function pnpm(...args: string[]) {
  const path = process.env['npm_execpath'];
  return path?.includes('pnpm') ? run(process.execPath, [path, ...args], { cwd }) : run('pnpm', args, { cwd });
}
