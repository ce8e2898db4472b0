import { statusRequest } from '@findings/language-server/protocol';
import { commands, Disposable } from 'vscode';
import { State } from 'vscode-languageclient';
import type { FeatureContext } from '../feature-context.js';

/** For the empty view, which says what to do: `none` where no report is known since a configuration is broken. */
type WindowState = 'starting' | 'ready' | 'none' | 'failed';

/** Keeps the context key `findings.state`. */
export function registerState({ client, onStatusChanged }: FeatureContext): Disposable {
  let shown: WindowState | undefined;
  const show = (state: WindowState): void => {
    if (state === shown) return;
    shown = state;
    void commands.executeCommand('setContext', 'findings.state', state);
  };
  const look = async (): Promise<void> => {
    if (!client.isRunning()) return;
    try {
      const { reports, failure } = await client.sendRequest(statusRequest, {});
      if (!client.isRunning()) return;
      // Without either, it has not looked at the folders yet.
      if (reports.length > 0) show('ready');
      else if (failure) show('none');
    } catch {
      // It stopped meanwhile, which is told by itself.
    }
  };
  show('starting');
  return Disposable.from(
    onStatusChanged(() => void look()),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) void look();
      else show(newState === State.Starting ? 'starting' : 'failed');
    }),
  );
}
