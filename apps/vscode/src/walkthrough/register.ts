import { commands } from 'vscode';
import type { Disposable } from 'vscode';
import type { FeatureContext } from '../feature-context.js';

/** Opens the walkthrough. By itself VS Code opens it, once, when the extension is installed. */
export function registerWalkthrough({ context }: FeatureContext): Disposable {
  return commands.registerCommand('findings.openWalkthrough', () =>
    commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#findings.begin`, false),
  );
}
