import { citedRequest } from '@findings/language-server/protocol';
import type { CitedResult } from '@findings/language-server/protocol';
import { Disposable, workspace } from 'vscode';
import type { Uri } from 'vscode';
import type { FeatureContext } from '../feature-context.js';

/** The latest results for the preview, which is rendered synchronously. It is rendered again when they change. */
export interface CitedCache extends Disposable {
  /** Undefined until the first result has arrived. */
  get(uri: Uri): CitedResult | undefined;
}

/** @param onChange called when the result for a document has changed */
export function createCitedCache(
  { client, log, onResultsChanged: onAnswersChanged }: FeatureContext,
  onChange: () => void,
): CitedCache {
  const entries = new Map<string, { readonly uri: Uri; result: CitedResult | undefined; json: string }>();
  const request = async (name: string): Promise<void> => {
    const entry = entries.get(name);
    if (!entry) return;
    const textDocument = { uri: client.code2ProtocolConverter.asUri(entry.uri) };
    const result = await client.sendRequest(citedRequest, { textDocument });
    const json = JSON.stringify(result);
    // Null if VS Code has closed the document. The last result is kept.
    if (result === null || json === entry.json) return;
    Object.assign(entry, { result, json });
    onChange();
  };
  const update = (name: string): void => {
    request(name).catch((error: unknown) => log.warn(`The citations of a preview could not be read: ${String(error)}`));
  };
  const disposable = Disposable.from(
    onAnswersChanged(() => {
      for (const name of entries.keys()) update(name);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => entries.delete(uri.toString())),
  );
  return {
    get: (uri) => {
      const name = uri.toString();
      if (!entries.has(name)) {
        entries.set(name, { uri, result: undefined, json: '' });
        update(name);
      }
      return entries.get(name)?.result;
    },
    dispose: () => void disposable.dispose(),
  };
}
