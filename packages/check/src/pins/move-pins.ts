import type { Lock, Pin } from './lock.js';
import type { Library, Target } from '@findings/core/library';
import { splitQualifiedId } from './natural-order.js';
import { pinStatus } from './pin-status.js';
import { readLocalId } from '@findings/core/library';

/** A change of the key that a citation is pinned by. */
export interface PinMove {
  readonly from: string;
  readonly to: string;
}

/**
 * Moves pins after citations were rewritten because their text has moved. All moves happen at once: if a highlight was inserted
 * before two others, the pin of `s4.h2` moves to `s4.h3` and that of `s4.h3` to `s4.h4`.
 *
 * *All* citations of these ids must have been rewritten. A proposal that still cites `s4.h3` would otherwise silently cite
 * another finding.
 *
 * A pin that would be overwritten and does not move itself stays, because its citations still have to be checked.
 */
export function movePins(lock: Lock, moves: Iterable<PinMove>): Lock {
  const movedFrom = new Map<string, Pin>();
  const movedTo = new Map<string, Pin>();
  for (const { from, to } of moves) {
    const pinned = lock.pinned.get(from);
    if (!pinned || from === to) continue;
    movedFrom.set(from, pinned);
    if (!movedTo.has(to)) movedTo.set(to, pinned);
  }
  const pinned = new Map(lock.pinned);
  for (const key of movedFrom.keys()) pinned.delete(key);
  for (const [key, entry] of movedTo) if (!pinned.has(key)) pinned.set(key, entry);
  return { pinned };
}

/** Finds the pins of the library's reports whose text is now in exactly one other target, with the new keys. */
export function findMoves(lock: Lock, library: Library): readonly PinMove[] {
  const reports = new Set(library.reports.map(({ key }) => key.toLowerCase()));
  return [...lock.pinned.keys()].flatMap((key) => {
    if (!reports.has(splitQualifiedId(key)[0])) return [];
    const status = pinStatus(lock, library, key, library.resolve(key));
    const [target, other] = status?.type === 'moved' ? status.to : [];
    return target && !other ? [{ from: key, to: keyAfterMove(key, target, library) }] : [];
  });
}

/** The new key for a key whose text has moved to `target`. An alias stays an alias if the target has one. */
export function keyAfterMove(key: string, target: Target, library: Library): string {
  const [, local] = splitQualifiedId(key);
  const { report, within, alias, qualifiedId } = target;
  const id = readLocalId(local);
  const isName = local !== '' && (id === undefined || id.what === 'name');
  const speaker = isName && local.includes('.') ? local.slice(local.lastIndexOf('.') + 1) : undefined;
  const names = [speaker !== undefined && within ? `${within.id}.${speaker}` : undefined, isName ? alias : undefined];
  const moved = names.flatMap((name) => (name === undefined ? [] : `${report.key}:${name}`.toLowerCase()));
  return moved.find((key) => library.get(key) === target) ?? qualifiedId;
}

/** Formats a new key like the old one: without the report key if the old one omitted it and it is not needed. */
export function keyAsWritten(moved: string, written: string, target: Target, library: Library): string {
  const [, local] = splitQualifiedId(moved);
  const [, before] = splitQualifiedId(written);
  return before === '' && local !== '' && library.get(local) === target ? local : moved;
}
