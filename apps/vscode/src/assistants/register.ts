import * as vscode from 'vscode';
import { Disposable } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import { registerMcpServers } from './mcp-servers.js';
import { registerTools } from './tools.js';

/** Offers the reports to agents in VS Code. Some editors that are built on VS Code have no such agents. */
export function registerAssistants(context: FeatureContext): Disposable {
  const { lm } = vscode as Partial<typeof vscode>;
  return Disposable.from(
    ...(lm && 'registerTool' in lm ? [registerTools(context)] : []),
    // A browser starts no process.
    ...(lm && 'registerMcpServerDefinitionProvider' in lm && context.isNode ? [registerMcpServers(context)] : []),
  );
}
