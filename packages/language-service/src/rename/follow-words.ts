import { findMoves, pin } from '@findings/check';
import type { CitedReport, FollowedWords } from '../results/client-results.js';
import type { CitationLocation } from '../workspace/citation-index.js';
import type { Workspace } from '../workspace/workspace.js';
import { replaceLocalId } from './key-edits.js';
import { contextsWithReport, usesOf, type KeyUse } from './key-uses.js';
import { addPinEdits } from './move-pins.js';
import { createEditCollection, isRefusal } from './rename-edits.js';

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
  const contexts = new Map(contextsWithReport(workspace, before.uri));
  const uses = new Map<string, KeyUse[]>();
  const others = new Set<string>();
  for (const uri of index.uris()) {
    const locations = index.citationsIn(uri);
    const isSame = keysIn(locations) === keys.get(uri);
    for (const use of usesOf(workspace, locations)) {
      const name = nameOf(use, contexts.get(use.context), key);
      if (name === undefined) continue;
      if (isSame) uses.set(name, [...(uses.get(name) ?? []), use]);
      else others.add(name);
    }
  }
  const was = pin(before.library, uses.keys()).lock;
  const is = (name: string): string | undefined => pin(now.library, [name]).lock.pinned.get(name)?.fingerprint;
  const moves = new Map(
    findMoves(was, now.library).flatMap(({ from, to }) =>
      is(to) === was.pinned.get(from)!.fingerprint && to.toLowerCase().startsWith(`${key}:`.toLowerCase())
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
  const edits = createEditCollection();
  const moved: CitationLocation[] = [];
  for (const [from, to] of moves)
    for (const use of uses.get(from)!) {
      edits.add(use.uri, replaceLocalId(use, use.parts, to.slice(key.length + 1)));
      moved.push(use);
    }
  // The pins of what another proposal cites stay.
  const pinMoves = Array.from(moves, ([from, to]) => ({ from, to })).filter(({ from }) => !others.has(from));
  const refusal = addPinEdits(workspace, contexts.keys(), edits, (_, context) => {
    const inContext = (name: string): string => (contexts.get(context)! + name.slice(key.length)).toLowerCase();
    return pinMoves.map(({ from, to }) => ({ from: inContext(from), to: inContext(to) }));
  });
  if (isRefusal(refusal ?? {}) || (moved.length === 0 && lost.length === 0)) return undefined;
  return { moved: moved.map(({ uri, span }) => ({ uri, span })), lost, edit: edits.edit };
}

/** Fingerprints of everything that can be cited in a report. */
function wordsOf({ report, library }: CitedReport['before']): ReadonlySet<string> {
  const ids = library.targets(report.key).map(({ qualifiedId }) => qualifiedId.toLowerCase());
  return new Set(Array.from(pin(library, ids).lock.pinned.values(), ({ fingerprint }) => fingerprint));
}

/** What a citation names in the report, qualified with the key that the report has by itself. */
function nameOf({ parts, context }: KeyUse, keyInContext: string | undefined, key: string): string | undefined {
  const { reportKey = context.library?.defaultKey, local } = parts;
  const isOfReport = keyInContext !== undefined && reportKey?.toLowerCase() === keyInContext.toLowerCase();
  return isOfReport && local !== '' ? `${key}:${local}`.toLowerCase() : undefined;
}

function keysIn(locations: readonly CitationLocation[]): string {
  return locations.map(({ key }) => key).join(' ');
}
