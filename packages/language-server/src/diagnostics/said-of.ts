import type { Diagnostic } from 'vscode-languageserver-protocol';
import type { Asking } from '../server/asking.js';
import type { CurrentSettings } from '../server/settings.js';
import { diagnosticOf } from '../to-lsp/diagnostic.js';
import { Said } from './said.js';

/** What is wrong with a document now. */
export type SaidOf = (uri: string) => Said;

export function createSaidOf({ session, client, ranges }: Asking, settings: CurrentSettings): SaidOf {
  const { service, documents, workspace, folders, host } = session;
  /** A report from elsewhere, the one that comes with the tool among them: what is odd in it nobody here will mend. */
  const isElsewhere = (uri: string): boolean => {
    if (documents.get(uri) || !workspace.report(uri)) return false;
    const path = host.pathOf(uri);
    return path === undefined || folders.around(path) === undefined;
  };
  /** Of documents that are open, which are asked about at each key. */
  const before = new Map<string, Said>();
  const saidNow = (uri: string): readonly Diagnostic[] => {
    if (isElsewhere(uri)) return [];
    // A configuration that is wrong concerns all, whether it is open or not.
    const isClosedProposal = !documents.get(uri) && workspace.index.proposal(uri) !== undefined;
    if (isClosedProposal && settings().diagnostics === 'open') return [];
    const found = service.diagnostics(uri);
    if (found.length === 0) return [];
    const now = ranges();
    return found.map((diagnostic) => diagnosticOf(diagnostic, uri, now, client()));
  };
  return (uri) => {
    // Who closes one does not ask about it again, perhaps.
    for (const known of before.keys()) if (!documents.get(known)) before.delete(known);
    const said = (before.get(uri) ?? Said.nothing).next(saidNow(uri));
    if (documents.get(uri)) before.set(uri, said);
    return said;
  };
}
