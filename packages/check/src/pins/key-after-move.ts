import type { Library, Target } from '@findings/core/library';
import { readLocalId } from '@findings/core/library';
import { splitQualifiedId } from './natural-order.js';

/** What to pin by, and to cite by, in place of a key whose text moved: an alias stays one where the new place has one. */
export function keyAfterMove(key: string, target: Target, library: Library): string {
  const [, local] = splitQualifiedId(key);
  const { report, session, alias, qualifiedId } = target;
  const id = readLocalId(local);
  const names =
    id?.what === 'name' && session ? `${session.id}.${id.name}` : id === undefined && local !== '' ? alias : undefined;
  const moved = `${report.key}:${names ?? ''}`.toLowerCase();
  return names !== undefined && library.get(moved) === target ? moved : qualifiedId;
}

/** As somebody would write it who wrote `written` before: without the report's key where that was left out and may be. */
export function keyAsWritten(moved: string, written: string, target: Target, library: Library): string {
  const [, local] = splitQualifiedId(moved);
  const [, before] = splitQualifiedId(written);
  return before === '' && local !== '' && library.get(local) === target ? local : moved;
}
