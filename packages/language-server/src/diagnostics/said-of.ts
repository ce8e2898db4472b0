import type { Diagnostic } from 'vscode-languageserver-protocol';
import type { Asking } from '../server/asking.js';
import type { CurrentSettings } from '../server/settings.js';
import { diagnosticOf } from '../to-lsp/diagnostic.js';

/** What is wrong with a document now, in LSP's words. */
export type SaidOf = (uri: string) => readonly Diagnostic[];

export function createSaidOf({ session, client, ranges }: Asking, settings: CurrentSettings): SaidOf {
  const { service, documents, workspace, folders, host } = session;
  /** A report from elsewhere, the one that comes with the tool among them: what is odd in it nobody here will mend. */
  const isElsewhere = (uri: string): boolean => {
    if (documents.get(uri) || !workspace.report(uri)) return false;
    const path = host.pathOf(uri);
    return path === undefined || folders.around(path) === undefined;
  };
  return (uri) => {
    if (isElsewhere(uri)) return [];
    // A configuration that is wrong concerns all, whether it is open or not.
    const isClosedProposal = !documents.get(uri) && workspace.index.proposal(uri) !== undefined;
    if (isClosedProposal && settings().diagnostics === 'open') return [];
    const found = service.diagnostics(uri);
    if (found.length === 0) return [];
    const now = ranges();
    return found.map((diagnostic) => diagnosticOf(diagnostic, uri, now, client()));
  };
}
