import { commands, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { CreateClient } from './client-options.js';

/**
 * The server is a process. If a folder is not on a disk, the server reads files through the client. This is decided when it
 * starts, so it is restarted when the folders change in this respect.
 */
export function clientFactory(context: ExtensionContext): CreateClient {
  const server = {
    module: context.asAbsolutePath('dist/server.mjs'),
    transport: TransportKind.stdio,
    get args(): string[] {
      return areFoldersOnDisk() ? [] : ['--files=client'];
    },
  };
  let wereOnDisk = areFoldersOnDisk();
  const listener = workspace.onDidChangeWorkspaceFolders(() => {
    if (areFoldersOnDisk() === wereOnDisk) return;
    wereOnDisk = areFoldersOnDisk();
    void commands.executeCommand('findings.restartServer');
  });
  context.subscriptions.push(listener);
  return (id, name, options) => new LanguageClient(id, name, server, options);
}

function areFoldersOnDisk(): boolean {
  return (workspace.workspaceFolders ?? []).every(({ uri }) => uri.scheme === 'file');
}
