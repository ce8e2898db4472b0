import { errorMessage } from '@findings/core/check';
import type { Point } from '@findings/core/check';
import type { Asking } from '../server/asking.js';
import type { CurrentSettings } from '../server/settings.js';
import { diagnosticOf } from '../to-lsp/diagnostic.js';
import { Said } from './said.js';
import { translate } from './translate.js';
import type { Found, Translated, Translator } from './translate.js';

/** What is wrong with a document now. */
export type SaidOf = (uri: string) => Said;

interface Before {
  readonly found: readonly Found[];
  readonly said: Said;
}

const START: Point = { line: 1, column: 1, offset: 0 };

export function createSaidOf(
  { session, client, ranges }: Asking,
  settings: CurrentSettings,
  log: (message: string) => void,
): SaidOf {
  const { service, documents, workspace, folders, host, say } = session;
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
    try {
      return service.diagnostics(uri);
    } catch (error) {
      // An error in one document must not prevent the diagnostics of others.
      log(`${uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return [
        {
          span: { start: START, end: START },
          severity: 'error',
          code: 'check.failed',
          message: errorMessage(error, say),
        },
      ];
    }
  };
  /** Of documents that are open, which are asked about at each key. */
  const known = new Map<string, Before>();
  const translated = (uri: string, before: Before | undefined): Translated => {
    const now = ranges();
    const translator: Translator = {
      diagnosticOf: (each) => diagnosticOf(each, uri, now, client()),
      asWritten: documents.asWritten,
    };
    // Elsewhere a column hangs on what stands in front of it, too.
    if (!before || client().encoding !== 'utf-16') return translate(foundNow(uri), translator);
    return translate(foundNow(uri), translator, { found: before.found, diagnostics: before.said.diagnostics });
  };
  return (uri) => {
    // Who closes one does not ask about it again, perhaps.
    for (const each of known.keys()) if (!documents.get(each)) known.delete(each);
    const before = known.get(uri);
    const { found, diagnostics } = translated(uri, before);
    const said = (before?.said ?? Said.nothing).next(diagnostics);
    if (documents.get(uri)) known.set(uri, { found, said });
    return said;
  };
}
