import { excerpt } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { Change } from '@findings/language';

/** The messages for the changes of a diff. */
export interface Wording {
  readonly replaced: (oldWords: string, newWords: string) => string;
  readonly removed: (oldWords: string) => string;
  readonly added: (newWords: string) => string;
}

/** For changes from the report's words to the quoted ones. */
export const quotationWording = (say: Translate): Wording => ({
  replaced: (oldWords, newWords) => say`“${oldWords}” was changed to “${newWords}”`,
  removed: (oldWords) => say`“${oldWords}” was left out`,
  added: (newWords) => say`“${newWords}” was added`,
});

/** For changes from the pinned words to the current ones. */
export const pinWording = (say: Translate): Wording => ({
  replaced: (oldWords, newWords) => say`“${oldWords}” was replaced by “${newWords}”`,
  removed: (oldWords) => say`“${oldWords}” was removed`,
  added: (newWords) => say`“${newWords}” was added`,
});

const MAX_CHANGES = 6;

/** Describes a word diff in a sentence: `“end” is now “middle” and “not” was added`. */
export function describeDiff(say: Translate, diff: readonly Change[], { replaced, removed, added }: Wording): string {
  const changes: string[] = [];
  for (const [index, { kind, text }] of diff.entries()) {
    if (kind === 'same') continue;
    const before = diff[index - 1];
    const next = diff[index + 1];
    if (kind === 'removed' && next?.kind === 'added') changes.push(replaced(shorten(text), shorten(next.text)));
    else if (kind === 'removed') changes.push(removed(shorten(text)));
    else if (before?.kind !== 'removed') changes.push(added(shorten(text)));
  }
  const hiddenCount = changes.length - MAX_CHANGES;
  return say.and(hiddenCount > 0 ? [...changes.slice(0, MAX_CHANGES), say`${hiddenCount} more`] : changes);
}

/** The number of changes in a diff. Words that replace others are one change. */
export function countChanges(diff: readonly Change[]): number {
  return diff.filter(
    ({ kind }, index) => kind === 'removed' || (kind === 'added' && diff[index - 1]?.kind !== 'removed'),
  ).length;
}

/** The old text of a diff. */
export function wordsBefore(diff: readonly Change[]): string {
  return diff.map(({ kind, text }) => (kind === 'added' ? '' : text)).join('');
}

function shorten(text: string): string {
  return excerpt(text.trim());
}
