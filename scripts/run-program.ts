import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/** The names of the folders in `packages`. */
export const packageFolders = readdirSync(join(root, 'packages'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

export interface Run {
  /** The exit status; 1 if a signal ended the program or it could not start. */
  readonly status: number;
  /** Standard output and standard error, in order. */
  readonly output: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

const environment: NodeJS.ProcessEnv = {
  // Programs must not send telemetry during tests.
  DO_NOT_TRACK: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  // pnpm sets it, and packages could then load dependencies that they do not declare.
  NODE_PATH: undefined,
};

/** Runs a program until it ends. Never rejects. */
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

/** Runs the command of a development dependency with the current Node: `tool('eslint', ['.'])`. */
export function tool(
  name: string,
  args: readonly string[],
  options: RunOptions & { readonly from?: string } = {},
): Promise<Run> {
  return run(process.execPath, [binOf(name, options.from ?? root), ...args], options);
}

/** Runs tasks of Turbo, which skips those whose inputs have not changed. Ends this process if one fails. */
export async function runTasks(title: string, ...args: readonly string[]): Promise<void> {
  // Shown only where it takes long: a cached run ends within a second.
  const timer = setTimeout(() => process.stderr.write(`${title}. This takes about a minute, once.\n`), 3000);
  const { status, output } = await tool('turbo', ['run', ...args, '--ui=stream', '--output-logs=errors-only']);
  clearTimeout(timer);
  if (status === 0) return;
  process.stderr.write(output);
  process.exit(2);
}

/** The file of a command. The name is that of its package, or `package:command`. */
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

/** The folder of a dependency. Works even if the package does not export its package.json. */
export function folderOf(packageName: string, from: string): string {
  for (const path of createRequire(join(from, 'package.json')).resolve.paths(packageName) ?? []) {
    const folder = join(path, packageName);
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  throw new Error(`${packageName} is not installed; run: npx pnpm@10 install`);
}
