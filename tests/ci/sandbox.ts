import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

export interface RunResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** An empty folder with npm and a shell, and with no access to this repository. */
export interface Sandbox {
  readonly folder: string;
  write(file: string, text: string): void;
  /** Runs a script as GitHub's `shell: bash` does. */
  bash(
    script: string,
    options?: { readonly below?: string; readonly env?: Readonly<Record<string, string>> },
  ): Promise<RunResult>;
  remove(): void;
}

export function createSandbox(registry: string): Sandbox {
  const home = mkdtempSync(join(tmpdir(), 'findings-ci-'));
  const folder = join(home, 'folder');
  mkdirSync(folder);
  // The Node that runs this test, since the installed one may be too old. pre-commit prefers the name `nodejs`, and ignores programs in HOME.
  const bin = mkdtempSync(join(tmpdir(), 'findings-ci-bin-'));
  for (const name of ['node', 'nodejs']) symlinkSync(process.execPath, join(bin, name));
  const environment = {
    PATH: [bin, process.env['PATH']].join(delimiter),
    HOME: home,
    npm_config_registry: registry,
    npm_config_cache: join(home, 'cache'),
    npm_config_prefer_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Maya Rai',
    GIT_AUTHOR_EMAIL: 'maya@example.org',
    GIT_COMMITTER_NAME: 'Maya Rai',
    GIT_COMMITTER_EMAIL: 'maya@example.org',
  };
  return {
    folder,
    write: (file, text) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    },
    bash: (script, { below = '.', env = {} } = {}) => {
      const file = join(home, 'script.sh');
      writeFileSync(file, script);
      return run(['--noprofile', '--norc', '-eo', 'pipefail', file], join(folder, below), { ...environment, ...env });
    },
    remove: () => {
      for (const path of [home, bin]) rmSync(path, { recursive: true, force: true });
    },
  };
}

function run(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text));
    }
    child.on('error', reject).on('close', (status) => resolve({ status, ...output }));
  });
}
