import { findMoves, pin } from '@findings/check';
import type { CitedReport, FollowedWords } from '../results/client-results.js';
import type { CitationLocation } from '../workspace/citation-index.js';
import type { Workspace } from '../workspace/workspace.js';
import { usesOfReport } from './key-uses.js';
import { renameLocalIds } from './rename-local-ids.js';

/** A report and all citations as they are now. Undefined for a document that is not a report. */
export function citedReport({ index, report }: Workspace, source: string): CitedReport | undefined {
  const before = report(source);
  return before && { before, keys: new Map(index.uris().map((uri) => [uri, keysIn(index.citationsIn(uri))])) };
}

/**
 * Makes citations follow the exact words of their findings after an edit of the report. Proposals whose citations have changed since
 * then stay as they are: they may cite the edited report.
 *
 * @returns undefined if all citations name the same words as before the edit
 */
export function followWords(workspace: Workspace, { before, keys }: CitedReport): FollowedWords | undefined {
  const { index } = workspace;
  const { key } = before.report;
  const now = workspace.report(before.uri);
  if (!now || now.report === before.report || now.report.key !== key) return undefined;
  const unchanged = new Set(index.uris().filter((uri) => keysIn(index.citationsIn(uri)) === keys.get(uri)));
  const nameOf = (local: string): string => `${key}:${local}`.toLowerCase();
  const uses = usesOfReport(workspace, before.uri).filter(({ parts }) => parts.local !== '');
  const [followed = [], others = []] = [true, false].map((isUnchanged) =>
    uses.filter(({ uri }) => unchanged.has(uri) === isUnchanged),
  );
  const namesOfOthers = new Set(others.map(({ parts }) => nameOf(parts.local)));
  const was = pin(before.library, new Set(followed.map(({ parts }) => nameOf(parts.local)))).lock;
  const is = (name: string): string | undefined => pin(now.library, [name]).lock.pinned.get(name)?.fingerprint;
  const moves = new Map(
    findMoves(was, now.library).flatMap(({ from, to }) =>
      is(to) === was.pinned.get(from)!.fingerprint && to.toLowerCase().startsWith(nameOf(''))
        ? [[from, to] as const]
        : [],
    ),
  );
  const [wordsBefore, wordsNow] = [wordsOf(before), wordsOf(now)];
  const lost = [...was.pinned].flatMap(([name, { fingerprint }]) => {
    const words = is(name);
    // Otherwise the words may only have been corrected.
    const isOther = words === undefined || wordsBefore.has(words) || wordsNow.has(fingerprint);
    return words !== fingerprint && isOther && !moves.has(name) ? [name.slice(key.length + 1)] : [];
  });
  const moved = followed.filter(({ parts }) => moves.has(nameOf(parts.local)));
  const edit = renameLocalIds(workspace, before.uri, (local, _, use) => {
    const name = nameOf(local);
    const to = moves.get(name);
    // Pins of findings that another proposal cites stay.
    const stays = use ? !unchanged.has(use.uri) : namesOfOthers.has(name);
    return to === undefined || stays ? undefined : { local: to.slice(key.length + 1) };
  });
  if ('refusal' in edit || (moved.length === 0 && lost.length === 0)) return undefined;
  return { moved: moved.map(({ uri, span }) => ({ uri, span })), lost, edit };
}

/** Fingerprints of everything that can be cited in a report. */
function wordsOf({ report, library }: CitedReport['before']): ReadonlySet<string> {
  const ids = library.targets(report.key).map(({ qualifiedId }) => qualifiedId.toLowerCase());
  return new Set(Array.from(pin(library, ids).lock.pinned.values(), ({ fingerprint }) => fingerprint));
}

function keysIn(locations: readonly CitationLocation[]): string {
  return locations.map(({ key }) => key).join(' ');
}
