import { citedRequest } from '@findings/language-server/protocol';
import type { CitedResult } from '@findings/language-server/protocol';
import { Disposable, workspace } from 'vscode';
import type { Uri } from 'vscode';
import type { FeatureContext } from '../feature-context.js';

/** A preview asks at once and cannot wait: it gets what the server said last, and is made anew when that changes. */
export interface CitedCache extends Disposable {
  /** Undefined until the server has said something. */
  get(uri: Uri): CitedResult | undefined;
}

/** @param onChange some document's answer is another one */
export function createCitedCache({ client, log, onAnswersChanged }: FeatureContext, onChange: () => void): CitedCache {
  const answers = new Map<string, { readonly uri: Uri; answer: CitedResult | undefined; written: string }>();
  const ask = async (name: string): Promise<void> => {
    const known = answers.get(name);
    if (!known) return;
    const textDocument = { uri: client.code2ProtocolConverter.asUri(known.uri) };
    const answer = await client.sendRequest(citedRequest, { textDocument });
    const written = JSON.stringify(answer);
    // Of a document that VS Code has closed the last answer is the best.
    if (answer === null || written === known.written) return;
    Object.assign(known, { answer, written });
    onChange();
  };
  const asking = (name: string): void => {
    ask(name).catch((error: unknown) => log.warn(`The preview does not know what is cited: ${String(error)}`));
  };
  const listening = Disposable.from(
    onAnswersChanged(() => {
      for (const name of answers.keys()) asking(name);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => answers.delete(uri.toString())),
  );
  return {
    get: (uri) => {
      const name = uri.toString();
      if (!answers.has(name)) {
        answers.set(name, { uri, answer: undefined, written: '' });
        asking(name);
      }
      return answers.get(name)?.answer;
    },
    dispose: () => void listening.dispose(),
  };
}
