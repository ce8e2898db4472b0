import { State } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Milliseconds in which a server that is started anew has stopped. */
const PATIENCE = 5000;

/** Done when the client can be asked: where it is started anew it cannot for a moment, which is nothing to tell who asks. */
export async function waitUntilRunning(client: BaseLanguageClient): Promise<void> {
  if (client.state !== State.Stopped) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      watching.dispose();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, PATIENCE);
    const watching = client.onDidChangeState(({ newState }) => {
      if (newState !== State.Stopped) done();
    });
  });
}
