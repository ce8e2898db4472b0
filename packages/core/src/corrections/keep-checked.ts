import { CHECKED_COMMENT } from '../canonical-words.js';
import { correct, isCanonical, textHash } from './correct.js';
import type { Operation } from './model.js';
import { readUnits } from './read-units.js';

/**
 * Dismisses in canonical Markdown the doubts that a person dismissed in an earlier state of it, where a unit has exactly the same
 * words. Of units with the same words, the first is matched with the first, and so on. Linear.
 *
 * @param previous Markdown of an earlier import. If it is not canonical, nothing is dismissed.
 */
export function keepChecked(markdown: string, previous: string): string {
  if (!isCanonical(previous) || !isCanonical(markdown) || previous.search(CHECKED_COMMENT) < 0) return markdown;
  const known = new Map<string, readonly string[]>();
  for (const { key, marks } of markedUnits(previous)) if (marks.length > 0) known.set(key, marks);
  const operations = markedUnits(markdown).flatMap(({ key, id }) =>
    (known.get(key) ?? []).map((code): Operation => ({ op: 'checked', units: [id], code })),
  );
  return correct(markdown, { hash: textHash(markdown), operations }, { by: 'reviewer' }).markdown;
}

/** The units of a file, each with its words and its number among those with the same words, and the doubts dismissed there. */
function markedUnits(
  markdown: string,
): readonly { readonly id: string; readonly key: string; readonly marks: readonly string[] }[] {
  const counts = new Map<string, number>();
  return readUnits(markdown).units.map(({ id, text, start, end }) => {
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    const marks = [...markdown.slice(start, end).matchAll(CHECKED_COMMENT)].map(([, code]) => code!);
    return { id, key: `${count} ${text}`, marks };
  });
}
