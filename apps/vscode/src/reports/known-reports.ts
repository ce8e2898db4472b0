import { explorerRequest } from '@findings/language-server/protocol';
import { commands, Disposable, Uri, window } from 'vscode';
import { State } from 'vscode-languageclient';
import type { FeatureContext } from '../feature-context.js';

/** Which files are reports, as far as the server has read them. */
export interface Reports extends Disposable {
  has(uri: Uri): boolean;
}

/** Whether the editor with the cursor shows a report: what is copied there can be cited. */
const IS_REPORT = 'findings.isReport';

export function createKnownReports({ client, log, onAnswersChanged }: FeatureContext): Reports {
  let known: ReadonlySet<string> = new Set();
  const has = (uri: Uri): boolean => known.has(uri.toString());
  const tell = (): void => {
    const uri = window.activeTextEditor?.document.uri;
    void commands.executeCommand('setContext', IS_REPORT, uri !== undefined && has(uri));
  };
  const read = async (): Promise<void> => {
    try {
      const reports = await client.sendRequest(explorerRequest, {});
      known = new Set(reports.flatMap(({ finding }) => (finding ? Uri.parse(finding.source).toString() : [])));
      tell();
    } catch (error) {
      log.warn(`The reports could not be listed: ${String(error)}`);
    }
  };
  const listening = Disposable.from(
    client.onDidChangeState(({ newState }) => newState === State.Running && void read()),
    onAnswersChanged(() => void read()),
    window.onDidChangeActiveTextEditor(tell),
  );
  return { has, dispose: () => listening.dispose() };
}
