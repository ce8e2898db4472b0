import { coverageRequest, statusRequest } from '@findings/language-server/protocol';
import { commands, Disposable } from 'vscode';
import { State } from 'vscode-languageclient';
import type { FeatureContext } from './feature-context.js';

/**
 * Selects the text of the empty explorer. `empty`: no report was added yet. `none`: there are no reports, because a configuration is
 * broken.
 */
type WindowState = 'starting' | 'ready' | 'empty' | 'none' | 'failed';

/** Updates the context key `findings.state`. */
export function registerContextKey({ client, onStatusChanged }: FeatureContext): Disposable {
  let current: WindowState | undefined;
  const set = (state: WindowState): void => {
    if (state === current) return;
    current = state;
    void commands.executeCommand('setContext', 'findings.state', state);
  };
  /** Whether there are no reports. The coverage request resolves only after the server has read all folders. */
  const isEmpty = async (): Promise<boolean> => {
    await client.sendRequest(coverageRequest);
    const { reports, failure } = await client.sendRequest(statusRequest, {});
    return reports.length === 0 && !failure;
  };
  const update = async (): Promise<void> => {
    if (!client.isRunning()) return;
    try {
      const { reports, failure } = await client.sendRequest(statusRequest, {});
      if (!client.isRunning()) return;
      if (reports.length > 0) set('ready');
      else if (failure) set('none');
      else if (await isEmpty()) set('empty');
    } catch {
      // The server has stopped, which is shown elsewhere.
    }
  };
  set('starting');
  return Disposable.from(
    onStatusChanged(() => void update()),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) void update();
      else set(newState === State.Starting ? 'starting' : 'failed');
    }),
  );
}
