import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entryOf, nodeOf, type Edition } from './editions.ts';

export interface CodeServer {
  readonly port: number;
  readonly origin: string;
  /** What the server and its extension hosts printed. */
  readonly logFile: string;
  readonly exited: Promise<void>;
  stop(): void;
}

export interface ServerOptions {
  readonly edition: Edition;
  readonly userData: string;
  readonly extensions: string;
  /** Whether folders have to be trusted before all is done in them. */
  readonly asksForTrust?: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

/** A window without what VS Code offers to newcomers, with little to paint, and without anything that would ask the network. */
const QUIET = {
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** Where it is asked for, not by a box in front of all. */
const trust = (isAsked: boolean): object => ({
  'security.workspace.trust.enabled': isAsked,
  'security.workspace.trust.startupPrompt': 'never',
});

const LISTENING = /HTTP server listening on http:\/\/127\.0\.0\.1:(\d+)/;
const PATIENCE = 180_000;

/** Starts VS Code's server on a free port of this machine; resolves once it listens. */
export async function startCodeServer(options: ServerOptions): Promise<CodeServer> {
  const { edition, userData, extensions, asksForTrust = false, env = process.env } = options;
  const settings = join(userData, 'User', 'settings.json');
  mkdirSync(join(userData, 'User'), { recursive: true });
  mkdirSync(extensions, { recursive: true });
  if (!existsSync(settings)) writeFileSync(settings, JSON.stringify({ ...QUIET, ...trust(asksForTrust) }));
  const config = join(userData, 'code-server.yaml');
  writeFileSync(config, '');
  const logFile = join(userData, 'code-server.log');
  // The path of a socket may only be so long.
  const socket = mkdtempSync(join(tmpdir(), 'cs-'));
  const child = spawn(
    nodeOf(edition),
    [
      entryOf(edition),
      ...['--config', config, '--auth', 'none', '--bind-addr', '127.0.0.1:0', '--session-socket', join(socket, 's')],
      ...['--user-data-dir', userData, '--extensions-dir', extensions],
      ...['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'],
      ...['--disable-proxy', '--ignore-last-opened', ...(asksForTrust ? [] : ['--disable-workspace-trust'])],
    ],
    {
      // No gallery. The server stops when idle, but the timeout is longer than the gap between two windows of a slow run.
      env: { ...env, EXTENSIONS_GALLERY: '{}', CODE_SERVER_IDLE_TIMEOUT_SECONDS: '3600' },
      // A group of its own, so that all that it starts can be ended with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const stop = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended.
    }
    rmSync(socket, { recursive: true, force: true });
  };
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const log = createWriteStream(logFile);
  const port = await new Promise<number>((resolve, reject) => {
    let seen = '';
    const hear = (chunk: Buffer): void => {
      log.write(chunk);
      if (seen.length > 100_000) return;
      seen += chunk.toString();
      const [, found] = LISTENING.exec(seen) ?? [];
      if (found !== undefined) resolve(Number(found));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`code-server ended (${code}) before it listened:\n${seen}`)));
    setTimeout(() => reject(new Error(`code-server does not listen:\n${seen}`)), PATIENCE).unref();
  }).catch((error: unknown) => {
    stop();
    throw error;
  });
  return { port, origin: `http://127.0.0.1:${port}`, logFile, exited, stop };
}
