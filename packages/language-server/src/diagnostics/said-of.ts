import type { Diagnostic } from 'vscode-languageserver-protocol';
import type { Asking } from '../server/asking.js';
import type { CurrentSettings } from '../server/settings.js';
import { diagnosticOf } from '../to-lsp/diagnostic.js';

/** What is wrong with a document now, in LSP's words. */
export type SaidOf = (uri: string) => readonly Diagnostic[];

export function createSaidOf({ session, client, ranges }: Asking, settings: CurrentSettings): SaidOf {
  const { service, documents, workspace } = session;
  return (uri) => {
    // A configuration that is wrong concerns all, whether it is open or not.
    const isClosedProposal = !documents.get(uri) && workspace.index.proposal(uri) !== undefined;
    if (isClosedProposal && settings().diagnostics === 'open') return [];
    const found = service.diagnostics(uri);
    if (found.length === 0) return [];
    const now = ranges();
    return found.map((diagnostic) => diagnosticOf(diagnostic, uri, now, client()));
  };
}
