import { commands, Disposable, EventEmitter, l10n, workspace } from 'vscode';
import type { Event, LogOutputChannel } from 'vscode';
import { CloseAction, DidChangeConfigurationNotification, ErrorAction, State } from 'vscode-languageclient';
import type { BaseLanguageClient, ErrorHandler } from 'vscode-languageclient';
import { serverSettings } from './client-options.js';
import { commandButton, offer } from '../offer.js';
import type { Button } from '../offer.js';

/** Restarts a server that has crashed, unless it crashes too often. */
export interface CrashPolicy {
  readonly handler: ErrorHandler;
  readonly onTooManyCrashes: Event<void>;
}

/** The most crashes within a period, in milliseconds, after which the server is restarted. */
const MAX_CRASHES = 5;
const PERIOD = 3 * 60 * 1000;

export function createCrashPolicy(): CrashPolicy {
  const tooManyCrashes = new EventEmitter<void>();
  let times: readonly number[] = [];
  return {
    onTooManyCrashes: tooManyCrashes.event,
    handler: {
      // An invalid message is logged. The messages after it are handled.
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        const now = Date.now();
        times = [...times.filter((time) => now - time < PERIOD), now];
        if (times.length <= MAX_CRASHES) return { action: CloseAction.Restart, handled: true };
        times = [];
        // Later, when the client has changed its state.
        setTimeout(() => tooManyCrashes.fire(), 0);
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
  };
}

interface Parts {
  readonly client: BaseLanguageClient;
  readonly log: LogOutputChannel;
  readonly crashPolicy: CrashPolicy;
}

/** Starts the server with the extension, after crashes, and when the user restarts it. */
export function startServerLifecycle({ client, log, crashPolicy }: Parts): Disposable {
  const logError = (error: unknown): void => log.error(error instanceof Error ? error : String(error));
  let hasShownError = false;
  /** Shows one error message until the server runs again, however often it fails. */
  const showError = async (message: string): Promise<void> => {
    if (hasShownError) return;
    hasShownError = true;
    // A client that failed to start cannot be started again in this window.
    const retry: Button =
      client.state === State.StartFailed
        ? commandButton(l10n.t('Reload Window'), 'workbench.action.reloadWindow')
        : commandButton(l10n.t('Restart'), 'findings.restartServer');
    await offer('error', message, retry, { title: l10n.t('Show Log'), run: () => log.show() });
  };
  const start = async (): Promise<void> => {
    try {
      await client.start();
    } catch (error) {
      logError(error);
      // If the server crashed while it started, the client starts it again.
      if (client.state === State.StartFailed) void showError(l10n.t('Findings could not be started.'));
    }
  };
  const restart = async (): Promise<void> => {
    hasShownError = false;
    // A client cannot be stopped while it starts.
    if (client.state === State.Starting) await start();
    if (client.isRunning()) await client.stop().catch(logError);
    await start();
  };
  /** Whether the settings changed while the server was starting, perhaps after it read them. */
  let mustSendSettings = false;
  const sendSettings = (): void => {
    mustSendSettings = !client.isRunning();
    if (mustSendSettings) return;
    const settings = { findings: serverSettings() };
    client.sendNotification(DidChangeConfigurationNotification.type, { settings }).catch(logError);
  };
  void start();
  return Disposable.from(
    new Disposable(() => void client.stop().catch(logError)),
    crashPolicy.onTooManyCrashes(
      () => void showError(l10n.t('Findings stopped several times within a few minutes and was not restarted.')),
    ),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) return;
      hasShownError = false;
      if (mustSendSettings) sendSettings();
    }),
    commands.registerCommand('findings.restartServer', restart),
    commands.registerCommand('findings.showLog', () => log.show()),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('findings') && sendSettings()),
    workspace.onDidGrantWorkspaceTrust(sendSettings),
  );
}

/** Milliseconds to wait for a server that is restarting. */
const RESTART_TIMEOUT = 5000;

/** Resolves once the client accepts requests. Callers wait through a restart instead of failing. */
export async function waitUntilRunning(client: BaseLanguageClient): Promise<void> {
  if (client.state !== State.Stopped) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      listener.dispose();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, RESTART_TIMEOUT);
    const listener = client.onDidChangeState(({ newState }) => {
      if (newState !== State.Stopped) done();
    });
  });
}
