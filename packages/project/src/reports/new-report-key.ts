import { readLocalId } from '@findings/core/library';
import type { Paths } from '../files/files.js';
import { keyOfPath, RESERVED_KEYS } from './report-key.js';

/** More is tiresome to write in every citation. */
const LONGEST = 24;
/** Names that say of any report what it is, and of none which. */
const SAY_NOTHING = /^(?:final|draft|full|workshop|meeting|summary|readme|index|document|report|untitled|copy|v?\d)+$/;

/**
 * The key of a report that is added: from its file's name, or from its title where the name says nothing; never one that
 * another report has, nor one that a finding could have.
 */
export function newReportKey(
  paths: Pick<Paths, 'basename'>,
  path: string,
  title: string | undefined,
  taken: readonly string[],
): string {
  const fromName = keyOfPath(paths, path);
  const says = (key: string): boolean => key !== '' && key.length <= LONGEST && !SAY_NOTHING.test(key);
  const best = [fromName, keyOfTitle(title ?? '')].find(says) ?? fromName.slice(0, LONGEST);
  const isFree = (key: string): boolean =>
    !RESERVED_KEYS.has(key) && !taken.some((other) => other.toLowerCase() === key) && readLocalId(key) === undefined;
  let key = isFree(best) ? best : `${best}_2`;
  for (let number = 3; !isFree(key); number++) key = `${best}_${number}`;
  return key;
}

/** Its first three words, or as many as fit: `Wells and Water` is `wellsandwater`. */
function keyOfTitle(title: string): string {
  let key = '';
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const word of words.slice(0, 3)) {
    if (key.length + word.length > LONGEST) break;
    key += word;
  }
  return key;
}
