import { commands, window } from 'vscode';
import type { Disposable } from 'vscode';
import type { FeatureContext } from './feature-context.js';
import { escapeLabel, messageOf } from './labels.js';

/** Registers a command. If it fails, the reason is logged and shown. */
export function registerCommand(
  { log }: Pick<FeatureContext, 'log'>,
  name: string,
  run: Parameters<typeof commands.registerCommand>[1],
): Disposable {
  return commands.registerCommand(name, async (...given: readonly unknown[]) => {
    try {
      return (await run(...given)) as unknown;
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      void window.showErrorMessage(escapeLabel(messageOf(error)));
      return undefined;
    }
  });
}
