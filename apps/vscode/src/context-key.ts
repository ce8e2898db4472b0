import { statusRequest } from '@findings/language-server/protocol';
import { commands, Disposable } from 'vscode';
import { State } from 'vscode-languageclient';
import type { FeatureContext } from './feature-context.js';

/** Selects the text of the empty explorer. `none`: there are no reports, because a configuration is broken. */
type WindowState = 'starting' | 'ready' | 'none' | 'failed';

/** Updates the context key `findings.state`. */
export function registerContextKey({ client, onStatusChanged }: FeatureContext): Disposable {
  let current: WindowState | undefined;
  const set = (state: WindowState): void => {
    if (state === current) return;
    current = state;
    void commands.executeCommand('setContext', 'findings.state', state);
  };
  const update = async (): Promise<void> => {
    if (!client.isRunning()) return;
    try {
      const { reports, failure } = await client.sendRequest(statusRequest, {});
      if (!client.isRunning()) return;
      // Without reports or a failure, the server has not read the folders yet.
      if (reports.length > 0) set('ready');
      else if (failure) set('none');
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
