import type { Library } from '../library/library.js';
import { readLocalId } from '../library/local-id.js';
import type { Target } from '../library/target.js';
import { parted } from './natural-order.js';

/** What to pin by, and to cite by, in place of a key whose text moved: an alias stays one where the new place has one. */
export function movedKey(key: string, target: Target, library: Library): string {
  const [, local] = parted(key);
  const { report, session, alias, qualifiedId } = target;
  const id = readLocalId(local);
  const names =
    id?.what === 'name' && session ? `${session.id}.${id.name}` : id === undefined && local !== '' ? alias : undefined;
  const moved = `${report.key}:${names ?? ''}`.toLowerCase();
  return names !== undefined && library.get(moved) === target ? moved : qualifiedId;
}

/** As somebody would write it who wrote `written` before: without the report's key where that was left out and may be. */
export function writtenKey(moved: string, written: string, target: Target, library: Library): string {
  const [, local] = parted(moved);
  const [, before] = parted(written);
  return before === '' && local !== '' && library.get(local) === target ? local : moved;
}
