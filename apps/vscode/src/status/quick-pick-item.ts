import type { QuickPickItem } from 'vscode';

/** A line of the list of what can be done, and what it does. */
export interface StatusAction extends QuickPickItem {
  readonly run?: () => unknown;
}
