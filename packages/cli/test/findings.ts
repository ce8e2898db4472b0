import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, inject } from 'vitest';
import type { run } from '../src/run.js';
import type { terminalOf } from '../src/terminal/process-terminal.js';
import { waterReport } from './water-report.js';

const require = createRequire(import.meta.url);

/** What a run of the command ended with. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** For standard input. */
  readonly input?: string | Buffer;
  /** Keys that a person presses in a terminal, for `findings` only. */
  readonly keys?: string | Readable;
  readonly env?: Readonly<Record<string, string>>;
  /** Below the project's folder. */
  readonly directory?: string;
}

export interface Project {
  /** Absolute. It is a repository, so that no configuration above it applies. */
  readonly directory: string;
  write(file: string, text: string | Buffer): void;
  /** Runs the command in the project's folder, or in one below. Starts no process, so that it takes milliseconds. */
  findings(args: readonly string[], options?: RunOptions): Promise<Ran>;
  /** Runs the command as `findings` does, but as a process of its own, as users do. */
  start(args: readonly string[], options?: RunOptions): Promise<Ran>;
  /** The path of the command. */
  command(): string;
  /** Runs a line of the shell in the project's folder. `$findings` is the command. */
  shell(line: string): Promise<Ran>;
}

/**
 * The command, and a project to run it in. Call it at the top of a test file.
 *
 * @param configuration that of the project; by default, its report is the sample. Null for none.
 */
export function useProject(
  configuration: object | null = { reports: { tip2012: 'sample' }, default: 'tip2012' },
): Project {
  const { command } = inject('made');
  const directory = mkdtempSync(join(tmpdir(), 'findings-cli-'));
  mkdirSync(join(directory, '.git'));
  if (configuration) writeFileSync(join(directory, 'findings.config.json'), JSON.stringify(configuration));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  return {
    directory,
    write: (file, text) => {
      mkdirSync(dirname(join(directory, file)), { recursive: true });
      writeFileSync(join(directory, file), text);
    },
    findings: (args, { input = '', keys, env = {}, directory: below = '.' } = {}) =>
      runHere(args, join(directory, below), keys ?? input, env, keys !== undefined),
    start: (args, { input = '', env = {}, directory: below = '.' } = {}) =>
      runProcess(process.execPath, [command, ...args], join(directory, below), input, env),
    command: () => command,
    shell: (line) =>
      runProcess('bash', ['--norc', '-c', line], directory, '', {
        findings: `${process.execPath} ${command}`,
      }),
  };
}

/** A project whose report is about water. */
export function useWaterProject(...include: readonly string[]): Project {
  const reports = { water: 'reports/water.md' };
  const project = useProject(include.length > 0 ? { reports, include } : { reports });
  project.write(reports.water, waterReport);
  return project;
}

/** Runs the command in this process: the modules that the command starts with, on streams in memory. */
async function runHere(
  args: readonly string[],
  directory: string,
  input: string | Buffer | Readable,
  env: Readonly<Record<string, string>>,
  isTTY: boolean,
): Promise<Ran> {
  const [command, terminals] = loadModules();
  const { PATH = '' } = process.env;
  const output = { stdout: '', stderr: '' };
  const collect = (name: 'stdout' | 'stderr') => ({
    isTTY,
    columns: undefined,
    write: async (text: string | Uint8Array) => {
      output[name] += text;
    },
  });
  const stderr = collect('stderr');
  const stdin = Object.assign(input instanceof Readable ? input : Readable.from([Buffer.from(input)]), { isTTY });
  const terminal = terminals.terminalOf(
    directory,
    { PATH, ...env },
    {
      stdout: collect('stdout'),
      stderr: () => stderr,
      stdin: () => stdin,
      setExitStatus: () => {},
    },
  );
  const status = await command.run(args, terminal);
  return { status, ...output };
}

/** The command is made and loaded as it is when it is installed. */
function loadModules(): [{ run: typeof run }, { terminalOf: typeof terminalOf }] {
  const [runFile, terminalFile] = inject('made').modules;
  // Otherwise all messages would name the package manager that runs the tests.
  delete process.env['npm_config_user_agent'];
  return [require(runFile), require(terminalFile)];
}

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
