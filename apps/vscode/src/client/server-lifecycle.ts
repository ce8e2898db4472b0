import { commands, Disposable, l10n, window, workspace } from 'vscode';
import { DidChangeConfigurationNotification, State } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { LogOutputChannel } from 'vscode';
import type { CrashPolicy } from './crash-policy.js';
import { serverSettings } from './server-settings.js';

interface Living {
  readonly client: BaseLanguageClient;
  readonly log: LogOutputChannel;
  readonly crashes: CrashPolicy;
}

/** Starts the server with the extension, again where it dies, and where the writer asks for it. */
export function startServerLifecycle({ client, log, crashes }: Living): Disposable {
  const noted = (error: unknown): void => log.error(error instanceof Error ? error : String(error));
  let isTold = false;
  /** Once, however often it fails: until it runs again. */
  const tell = async (message: string): Promise<void> => {
    if (isTold) return;
    isTold = true;
    const [restart, show, reload] = [l10n.t('Restart'), l10n.t('Show Log'), l10n.t('Reload Window')];
    // One that never came up cannot be started a second time in this window.
    const again = client.state === State.StartFailed ? reload : restart;
    const chosen = await window.showErrorMessage(message, again, show);
    if (chosen === restart) await commands.executeCommand('findings.restartServer');
    if (chosen === reload) await commands.executeCommand('workbench.action.reloadWindow');
    if (chosen === show) log.show();
  };
  const start = async (): Promise<void> => {
    try {
      await client.start();
    } catch (error) {
      noted(error);
      // One that died while it started is started again by the client.
      if (client.state === State.StartFailed) void tell(l10n.t('Findings could not be started.'));
    }
  };
  const restart = async (): Promise<void> => {
    isTold = false;
    // One that is starting cannot be stopped.
    if (client.state === State.Starting) await start();
    if (client.isRunning()) await client.stop().catch(noted);
    await start();
  };
  const tellSettings = (): void => {
    if (!client.isRunning()) return;
    const settings = { findings: serverSettings() };
    client.sendNotification(DidChangeConfigurationNotification.type, { settings }).catch(noted);
  };
  void start();
  return Disposable.from(
    new Disposable(() => void client.stop().catch(noted)),
    crashes.onTooMany(
      () => void tell(l10n.t('Findings stopped several times within a few minutes, and was not started again.')),
    ),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) isTold = false;
    }),
    commands.registerCommand('findings.restartServer', restart),
    commands.registerCommand('findings.showLog', () => log.show()),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('findings') && tellSettings()),
    workspace.onDidGrantWorkspaceTrust(tellSettings),
  );
}
