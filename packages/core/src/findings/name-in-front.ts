import { readName, splitCamelCase } from '../people/name.js';
import type { RosterEntry } from '../people/roster.js';
import { sliceProse, type Prose } from '../source/prose.js';
import type { Reading } from './reading.js';

/** `Josh - `, `Andy (by video): `, `Ann Lee – `; behind a mark also `Liz, `. */
const front =
  /^(\p{Lu}[\p{L}\p{M}'’-]{0,30}(?: \p{Lu}[\p{L}\p{M}.'’-]{0,30}){0,3})(?: \([^()]{1,40}\))?(?: [-–—] |: |(,) )/u;

/** Who says a text whose first words are the name of somebody known, and what they say. */
export function nameInFront(
  prose: Prose,
  near: ReadonlySet<RosterEntry>,
  reading: Reading,
  isMarked: boolean,
): { readonly entry: RosterEntry; readonly prose: Prose } | undefined {
  const match = front.exec(prose.text.slice(0, 180));
  if (!match || (match[2] !== undefined && !isMarked)) return undefined;
  const name = readName(splitCamelCase(match[1]!), reading.vocabulary);
  const found = name && reading.roster.resolve(name, near);
  if (found?.kind !== 'known' || match[0].length >= prose.text.length) return undefined;
  return { entry: found.entry, prose: sliceProse(prose, match[0].length) };
}
