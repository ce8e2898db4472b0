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

/** Milliseconds until the preview is asked again to render, if it has not read a result. The delay doubles each time. */
const RETRY_DELAY = 1000;
const LONGEST_DELAY = 32_000;

interface Entry {
  readonly uri: Uri;
  result: CitedResult | undefined;
  json: string;
  /** Whether the preview has read the result. */
  isRead: boolean;
}

/** @param onChange called when the result for a document has changed, and again if it is not read */
export function createCitedCache({ client, log, onResultsChanged }: FeatureContext, onChange: () => void): CitedCache {
  const entries = new Map<string, Entry>();
  /** VS Code ignores the request to render a preview that is just being opened. */
  const renderUntilRead = (name: string, entry: Entry, delay = RETRY_DELAY): void => {
    if (entry.isRead || entries.get(name) !== entry) return;
    onChange();
    if (delay <= LONGEST_DELAY) setTimeout(() => renderUntilRead(name, entry, delay * 2), delay);
  };
  const request = async (name: string, delay = RETRY_DELAY): Promise<void> => {
    const entry = entries.get(name);
    if (!entry) return;
    const textDocument = { uri: client.code2ProtocolConverter.asUri(entry.uri) };
    const result = await client.sendRequest(citedRequest, { textDocument });
    const json = JSON.stringify(result);
    // Null if VS Code has closed the document, or is just opening it. The last result is kept.
    if (result === null && !entry.result && delay <= LONGEST_DELAY) setTimeout(() => update(name, delay * 2), delay);
    if (result === null || json === entry.json) return;
    Object.assign(entry, { result, json, isRead: false });
    renderUntilRead(name, entry);
  };
  const update = (name: string, delay?: number): void => {
    request(name, delay).catch((error: unknown) =>
      log.warn(`The citations of a preview could not be read: ${String(error)}`),
    );
  };
  const disposable = Disposable.from(
    onResultsChanged(() => {
      for (const name of entries.keys()) update(name);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      const entry = entries.get(uri.toString());
      entries.delete(uri.toString());
      // A preview that has no result yet asks for it again.
      if (entry && !entry.isRead) onChange();
    }),
  );
  return {
    get: (uri) => {
      const name = uri.toString();
      if (!entries.has(name)) {
        entries.set(name, { uri, result: undefined, json: '', isRead: false });
        update(name);
      }
      const entry = entries.get(name);
      if (entry?.result) entry.isRead = true;
      return entry?.result;
    },
    dispose: () => void disposable.dispose(),
  };
}
