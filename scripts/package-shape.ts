/*
 * Packs the package of the working directory as it would be published, and asks publint and arethetypeswrong about it.
 * The archive stays as `package.tgz`, for the tests of what is published.
 */
import { readFileSync } from 'node:fs';
import { tool, run } from './run-program.ts';

const cwd = process.cwd();
const { exports: entries } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports?: unknown };

const steps = [
  () => pnpm('pack', '--out', 'package.tgz'),
  () => tool('publint', ['package.tgz', '--strict'], { cwd }),
  // Who only runs a command has no types to get wrong. `node16`: the resolution of Node before `exports` is nobody's.
  ...(entries === undefined
    ? []
    : [() => tool('@arethetypeswrong/cli:attw', ['package.tgz', '--profile', 'node16'], { cwd })]),
];

for (const step of steps) {
  const { status, output } = await step();
  process.stdout.write(output);
  if (status !== 0) process.exit(status);
}

/** The pnpm that runs this, or else the one that is installed. */
function pnpm(...args: string[]) {
  const path = process.env['npm_execpath'];
  return path?.includes('pnpm') ? run(process.execPath, [path, ...args], { cwd }) : run('pnpm', args, { cwd });
}
