import { commands, Disposable, workspace } from 'vscode';
import { DidChangeConfigurationNotification } from 'vscode-languageclient';
import type { Given } from '../given.js';
import { serverSettings } from './server-settings.js';

/** Starts the server with the extension, and again where the writer asks for it. */
export function restarting({ client, log }: Given): Disposable {
  const failed = (error: unknown): void => log.error(error instanceof Error ? error : String(error));
  const tell = (): void => {
    if (!client.isRunning()) return;
    const settings = { findings: serverSettings() };
    client.sendNotification(DidChangeConfigurationNotification.type, { settings }).catch(failed);
  };
  client.start().catch(failed);
  return Disposable.from(
    new Disposable(() => void client.stop().catch(failed)),
    commands.registerCommand('findings.restartServer', async () => {
      if (client.isRunning()) await client.stop();
      await client.start();
    }),
    commands.registerCommand('findings.showLog', () => log.show()),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('findings') && tell()),
    workspace.onDidGrantWorkspaceTrust(tell),
  );
}
