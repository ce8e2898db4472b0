import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

export interface Run {
  /** The exit status; 1 where the program was ended by a signal or could not be started. */
  readonly status: number;
  /** Standard output and standard error, as they came. */
  readonly output: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

const environment: NodeJS.ProcessEnv = {
  // Nothing that the tests start may call home.
  DO_NOT_TRACK: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  // pnpm's commands let everything be required from everywhere, whatever a package declares.
  NODE_PATH: undefined,
};

/** Runs a program to its end; never rejects. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...environment, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => done({ status: 1, output: `${command} could not be started: ${error.message}\n` }));
    child.on('close', (status) => done({ status: status ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** Runs a development dependency's command with the Node that runs this: `tool('eslint', ['.'])`. */
export function tool(
  name: string,
  args: readonly string[],
  options: RunOptions & { readonly from?: string } = {},
): Promise<Run> {
  return run(process.execPath, [binOf(name, options.from ?? root), ...args], options);
}

/** The file behind a command: of the package of that name, or `package:command`. */
function binOf(name: string, from: string): string {
  const [packageName = name, command = packageName] = name.split(':');
  const folder = folderOf(packageName, from);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(folder, file);
}

/** A dependency's folder, also of a package that does not export its package.json. */
export function folderOf(packageName: string, from: string): string {
  for (const place of createRequire(join(from, 'package.json')).resolve.paths(packageName) ?? []) {
    const folder = join(place, packageName);
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  throw new Error(`${packageName} is not installed; run: npx pnpm@10 install`);
}
