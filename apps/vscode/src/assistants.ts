import * as vscode from 'vscode';
import {
  Disposable,
  EventEmitter,
  l10n,
  LanguageModelTextPart,
  LanguageModelToolResult,
  lm,
  McpStdioServerDefinition,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { ExtensionContext, LanguageModelTool, WorkspaceFolder } from 'vscode';
import { callToolRequest, statusRequest } from '@findings/language-server/protocol';
import type { FeatureContext } from './feature-context.js';
import { hasProposalLanguage } from './document-selector.js';

/** Offers the reports to agents in VS Code. Some editors that are built on VS Code do not support them. */
export function registerAssistants(context: FeatureContext): Disposable {
  const { lm } = vscode as Partial<typeof vscode>;
  return Disposable.from(
    ...(lm && 'registerTool' in lm ? [registerTools(context)] : []),
    // Processes cannot be started in a browser.
    ...(lm && 'registerMcpServerDefinitionProvider' in lm && context.isNode ? [registerMcpServers(context)] : []),
  );
}

/** The tools of `@findings/mcp` that `languageModelTools` in the manifest offers, with what VS Code shows while they run. */
const TOOLS: Readonly<Record<string, () => string>> = {
  search_findings: () => l10n.t('Searching the report'),
  get_finding: () => l10n.t('Reading the report'),
  find_source: () => l10n.t('Looking for the source'),
  quote: () => l10n.t('Quoting the report'),
  check_text: () => l10n.t('Checking the text against the report'),
};

/** Registers the tools for agents in VS Code. The language server answers them. */
function registerTools({ client }: FeatureContext): Disposable {
  const tools = Object.entries(TOOLS).map(([tool, message]) => {
    const implementation: LanguageModelTool<object> = {
      prepareInvocation: () => ({ invocationMessage: message() }),
      invoke: async ({ input }, cancellation) => {
        const document = window.activeTextEditor?.document;
        const isProposal = document !== undefined && hasProposalLanguage(document);
        const result = await client.sendRequest(
          callToolRequest,
          {
            tool,
            input,
            ...(isProposal && { textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document) }),
          },
          cancellation,
        );
        const text = 'output' in result ? JSON.stringify(result.output) : result.refusal;
        return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
      },
    };
    return lm.registerTool(`findings_${tool}`, implementation);
  });
  return { dispose: () => tools.forEach((tool) => void tool.dispose()) };
}

/** Registers a Model Context Protocol server for each folder with reports, for agents in VS Code. */
function registerMcpServers({ extension, client, onStatusChanged }: FeatureContext): Disposable {
  const changed = new EventEmitter<void>();
  let hadReports: boolean | undefined;
  const hasReports = async (): Promise<boolean> => {
    const { reports } = await client.sendRequest(statusRequest, {});
    return reports.length > 0;
  };
  const update = async (): Promise<void> => {
    // VS Code needs no event before it first asks for the servers.
    if (hadReports === undefined || !client.isRunning()) return;
    const has = await hasReports().catch(() => hadReports);
    if (has !== hadReports) changed.fire();
  };
  return Disposable.from(
    changed,
    lm.registerMcpServerDefinitionProvider('findings.reports', {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: async () => {
        // The server reads the files that a configuration names, even outside the folder.
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
