import { explorerRequest } from '@findings/language-server/protocol';
import { commands, Disposable, Uri, window } from 'vscode';
import { State } from 'vscode-languageclient';
import type { FeatureContext } from './feature-context.js';

/** The files that the server has read as reports. */
export interface Reports extends Disposable {
  has(uri: Uri): boolean;
}

/** The context key for whether the active editor shows a report. Copying there can create citations. */
const IS_REPORT = 'findings.isReport';

export function createKnownReports({ client, log, onResultsChanged }: FeatureContext): Reports {
  let known: ReadonlySet<string> = new Set();
  const has = (uri: Uri): boolean => known.has(uri.toString());
  const updateContextKey = (): void => {
    const uri = window.activeTextEditor?.document.uri;
    void commands.executeCommand('setContext', IS_REPORT, uri !== undefined && has(uri));
  };
  const read = async (): Promise<void> => {
    try {
      const reports = await client.sendRequest(explorerRequest, {});
      known = new Set(reports.flatMap(({ finding }) => (finding ? Uri.parse(finding.source).toString() : [])));
      updateContextKey();
    } catch (error) {
      log.warn(`The reports could not be listed: ${String(error)}`);
    }
  };
  const disposable = Disposable.from(
    client.onDidChangeState(({ newState }) => newState === State.Running && void read()),
    onResultsChanged(() => void read()),
    window.onDidChangeActiveTextEditor(updateContextKey),
  );
  return { has, dispose: () => disposable.dispose() };
}
