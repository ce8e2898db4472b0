import { commands, window } from 'vscode';
import type { MessageItem } from 'vscode';

export interface Button extends MessageItem {
  readonly run: () => unknown;
}

export function commandButton(title: string, command: string, ...args: readonly unknown[]): Button {
  return { title, run: () => commands.executeCommand(command, ...args) };
}

/** Shows a message with buttons. Resolves when the user has closed it. */
export async function offer(
  kind: 'info' | 'warning' | 'error',
  message: string,
  ...buttons: readonly Button[]
): Promise<void> {
  const { showErrorMessage, showInformationMessage, showWarningMessage } = window;
  const show = { info: showInformationMessage, warning: showWarningMessage, error: showErrorMessage }[kind];
  await (await show(message, ...buttons))?.run();
}
