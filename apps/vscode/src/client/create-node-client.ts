import { commands, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { MakeClient } from './make-client.js';

/** The server is a process of its own. Where a folder lies on no disk, it reads files through us; that is settled as it starts. */
export function makeClient(context: ExtensionContext): MakeClient {
  const server = {
    module: context.asAbsolutePath('dist/server.cjs'),
    transport: TransportKind.stdio,
    get args(): string[] {
      return areOnDisk() ? [] : ['--files=client'];
    },
  };
  let wereOnDisk = areOnDisk();
  const folders = workspace.onDidChangeWorkspaceFolders(() => {
    if (areOnDisk() === wereOnDisk) return;
    wereOnDisk = areOnDisk();
    void commands.executeCommand('findings.restartServer');
  });
  context.subscriptions.push(folders);
  return (id, name, options) => new LanguageClient(id, name, server, options);
}

function areOnDisk(): boolean {
  return (workspace.workspaceFolders ?? []).every(({ uri }) => uri.scheme === 'file');
}
