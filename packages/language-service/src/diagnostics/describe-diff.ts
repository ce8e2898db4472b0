import { excerpt } from '@findings/core/library';
import type { Change, Translate } from '@findings/core/text';

/** How changes are said: what stands for what, what is only in the first text, what is only in the second. */
export interface Wording {
  readonly replaced: (was: string, is: string) => string;
  readonly removed: (was: string) => string;
  readonly added: (is: string) => string;
}

/** From a report's words to those that are quoted. */
export const quotationWording = (say: Translate): Wording => ({
  replaced: (was, is) => say`“${was}” is “${is}” here`,
  removed: (was) => say`“${was}” is left out here`,
  added: (is) => say`“${is}” is put in here`,
});

/** From the words that were pinned to those of now. */
export const pinWording = (say: Translate): Wording => ({
  replaced: (was, is) => say`“${was}” is “${is}” now`,
  removed: (was) => say`“${was}” is gone`,
  added: (is) => say`“${is}” is new`,
});

/** So many changes are told one by one. */
const MOST_TOLD = 6;

/** A word diff in words, without marks that a reader would have to know: `“end” is “middle” now and “not” is new`. */
export function describeDiff(say: Translate, diff: readonly Change[], { replaced, removed, added }: Wording): string {
  const said: string[] = [];
  for (const [index, { kind, text }] of diff.entries()) {
    if (kind === 'same') continue;
    const before = diff[index - 1];
    const next = diff[index + 1];
    if (kind === 'removed' && next?.kind === 'added') said.push(replaced(clip(text), clip(next.text)));
    else if (kind === 'removed') said.push(removed(clip(text)));
    else if (before?.kind !== 'removed') said.push(added(clip(text)));
  }
  const more = said.length - MOST_TOLD;
  return say.and(more > 0 ? [...said.slice(0, MOST_TOLD), say`${more} more`] : said);
}

/** The words that a diff starts from: the report's, or the pinned ones. */
export function wordsBefore(diff: readonly Change[]): string {
  return diff.map(({ kind, text }) => (kind === 'added' ? '' : text)).join('');
}

function clip(text: string): string {
  return excerpt(text.trim());
}
