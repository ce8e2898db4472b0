import { build, type Plugin } from 'esbuild';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { bundleOptions } from '../bundle-options.js';
import { commonJs } from '../common-js.js';
import { together } from '../together.js';

/** What a run of the command ended with. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** For standard input. */
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** Below the project's folder. */
  readonly directory?: string;
}

export interface Project {
  /** Absolute; a repository of its own, so that nothing above it counts. */
  readonly directory: string;
  write(file: string, text: string | Buffer): void;
  /** Runs the command in the project's folder, or in one below. */
  findings(args: readonly string[], options?: RunOptions): Promise<Ran>;
  /** The command's file, for who starts it otherwise. */
  command(): string;
  /** Runs a line of the shell there; `$findings` is the command. */
  shell(line: string): Promise<Ran>;
}

const folder = join(import.meta.dirname, '..');

/**
 * The command as a process of its own, made from the sources in the way of `tsup.config.ts`, so that no test runs a
 * stale build; and an empty project to run it in. Call it at the top of a test file.
 */
export function useProject(): Project {
  // How long a process takes is nothing to test: the machine may be busy.
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  // Beside the package's own dependencies, where its data files are found.
  const bundle = join(folder, 'node_modules', `.findings-test-${process.pid}`);
  const directory = mkdtempSync(join(tmpdir(), 'findings-cli-'));
  beforeAll(async () => {
    mkdirSync(join(directory, '.git'));
    const { outputFiles } = await build({
      ...bundleOptions,
      entryPoints: { main: join(folder, 'src', 'main.ts') },
      outdir: bundle,
      outExtension: { '.js': '.cjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      define: { VERSION: JSON.stringify('0.0.0-test') },
      logLevel: 'warning',
      plugins: [sourcesOfOurs, together, commonJs],
      write: false,
    });
    mkdirSync(bundle);
    for (const { path, contents } of outputFiles) writeFileSync(path, contents);
  });
  afterAll(() => {
    rmSync(bundle, { recursive: true, force: true });
    rmSync(directory, { recursive: true, force: true });
  });
  return {
    directory,
    write: (file, text) => {
      mkdirSync(dirname(join(directory, file)), { recursive: true });
      writeFileSync(join(directory, file), text);
    },
    findings: (args, { input = '', env = {}, directory: below = '.' } = {}) =>
      runProcess(process.execPath, [join(bundle, 'main.cjs'), ...args], join(directory, below), input, env),
    command: () => join(bundle, 'main.cjs'),
    shell: (line) =>
      runProcess('bash', ['--norc', '-c', line], directory, '', {
        findings: `${process.execPath} ${join(bundle, 'main.cjs')}`,
      }),
  };
}

/** Our packages' sources; the condition `development` would make those of others their slow ones too. */
const sourcesOfOurs: Plugin = {
  name: 'sources-of-ours',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^@findings\// }, ({ path }) => {
      const [, name = '', ...below] = path.split('/');
      const root = join(folder, '..', name);
      const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
        exports: Record<string, { development: string }>;
      };
      const entry = exports[['.', ...below].join('/')];
      return entry ? { path: join(root, entry.development) } : { errors: [{ text: `no such entry: ${path}` }] };
    });
  },
};

function runProcess(
  command: string,
  args: readonly string[],
  cwd: string,
  input: string | Buffer,
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  const { PATH = '' } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { PATH, ...env } });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text));
    }
    child.on('error', reject).on('close', (status) => resolve({ status, ...output }));
    // A command that ends without reading its input closes the pipe.
    child.stdin.on('error', () => undefined).end(input);
  });
}
