import type { Asking } from '../server/asking.js';
import type { CurrentSettings } from '../server/settings.js';
import { diagnosticOf } from '../to-lsp/diagnostic.js';
import { Said } from './said.js';
import { translate } from './translate.js';
import type { Found, Translated, Translator } from './translate.js';

/** What is wrong with a document now. */
export type SaidOf = (uri: string) => Said;

interface Known {
  readonly translated: Translated;
  readonly said: Said;
}

const nothing: Translated = { found: [], diagnostics: [] };

export function createSaidOf({ session, client, ranges }: Asking, settings: CurrentSettings): SaidOf {
  const { service, documents, workspace, folders, host } = session;
  /** A report from elsewhere, the one that comes with the tool among them: what is odd in it nobody here will mend. */
  const isElsewhere = (uri: string): boolean => {
    if (documents.get(uri) || !workspace.report(uri)) return false;
    const path = host.pathOf(uri);
    return path === undefined || folders.around(path) === undefined;
  };
  const foundNow = (uri: string): readonly Found[] => {
    if (isElsewhere(uri)) return [];
    // A configuration that is wrong concerns all, whether it is open or not.
    const isClosedProposal = !documents.get(uri) && workspace.index.proposal(uri) !== undefined;
    if (isClosedProposal && settings().diagnostics === 'open') return [];
    return service.diagnostics(uri);
  };
  /** Of documents that are open, which are asked about at each key. */
  const known = new Map<string, Known>();
  const translated = (uri: string, before: Translated | undefined): Translated => {
    const found = foundNow(uri);
    if (found.length === 0) return nothing;
    const now = ranges();
    const translator: Translator = {
      diagnosticOf: (each) => diagnosticOf(each, uri, now, client()),
      asWritten: documents.asWritten,
    };
    // Elsewhere a column hangs on what stands in front of it, too.
    return translate(found, translator, client().encoding === 'utf-16' ? before : nothing);
  };
  return (uri) => {
    // Who closes one does not ask about it again, perhaps.
    for (const each of known.keys()) if (!documents.get(each)) known.delete(each);
    const before = known.get(uri);
    const now = translated(uri, before?.translated);
    const said = (before?.said ?? Said.nothing).next(now.diagnostics);
    if (documents.get(uri)) known.set(uri, { translated: { ...now, diagnostics: said.diagnostics }, said });
    return said;
  };
}
