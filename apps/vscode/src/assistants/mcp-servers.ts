import { statusRequest } from '@findings/language-server/protocol';
import { Disposable, EventEmitter, lm, McpStdioServerDefinition, Uri, workspace } from 'vscode';
import type { ExtensionContext, WorkspaceFolder } from 'vscode';
import type { FeatureContext } from '../feature-context.js';

/** Offers a server for each folder with reports, to agents that VS Code connects by the Model Context Protocol. */
export function registerMcpServers({ extension, client, onStatusChanged }: FeatureContext): Disposable {
  const changed = new EventEmitter<void>();
  let hadReports: boolean | undefined;
  const hasReports = async (): Promise<boolean> => {
    const { reports } = await client.sendRequest(statusRequest, {});
    return reports.length > 0;
  };
  const update = async (): Promise<void> => {
    // Until VS Code has asked for servers, it needs no news of them.
    if (hadReports === undefined || !client.isRunning()) return;
    const has = await hasReports().catch(() => hadReports);
    if (has !== hadReports) changed.fire();
  };
  return Disposable.from(
    changed,
    lm.registerMcpServerDefinitionProvider('findings.reports', {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: async () => {
        // The server reads what a configuration names, also outside the folder.
        if (!workspace.isTrusted) return [];
        hadReports = await hasReports();
        const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
        return hadReports ? folders.map((folder) => mcpServer(folder, extension.extension)) : [];
      },
    }),
    onStatusChanged(() => void update()),
    workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
  );
}

/** How VS Code starts the server for a folder. */
export function mcpServer(
  { name, uri, index }: WorkspaceFolder,
  { extensionUri, packageJSON }: ExtensionContext['extension'],
): McpStdioServerDefinition {
  const label = index === 0 ? 'Findings' : `Findings (${name})`;
  const program = Uri.joinPath(extensionUri, 'dist', 'mcp.mjs').fsPath;
  const { version } = packageJSON as { readonly version: string };
  // VS Code itself runs as Node, so the user needs no other.
  const environment = { ELECTRON_RUN_AS_NODE: '1' };
  const server = new McpStdioServerDefinition(label, process.execPath, [program, uri.fsPath], environment, version);
  server.cwd = uri;
  return server;
}
