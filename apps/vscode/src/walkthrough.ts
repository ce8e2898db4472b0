import { commands } from 'vscode';
import type { Disposable } from 'vscode';
import type { FeatureContext } from './feature-context.js';

/** Opens the walkthrough. VS Code itself opens it only once, after the installation. */
export function registerWalkthrough({ extension }: FeatureContext): Disposable {
  return commands.registerCommand('findings.openWalkthrough', () =>
    commands.executeCommand('workbench.action.openWalkthrough', `${extension.extension.id}#findings.begin`, false),
  );
}
