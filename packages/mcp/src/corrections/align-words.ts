/** Words that must be the same after a difference. */
const RUN = 3;
/** A longer difference is not bridged: no heading, label or mark of a turn has more words. */
const MAX_REACH = 60;

/**
 * The index of each word in the words before, or -1 for one that was not there. The words have the same order, but for headings and
 * labels that were moved and marks that were added. Linear.
 */
export function alignWords(before: readonly string[], after: readonly string[]): readonly number[] {
  const origins = after.map(() => -1);
  const runAt = (words: readonly string[], at: number): string => words.slice(at, at + RUN).join(' ');
  const isSame = (from: number, to: number): boolean =>
    before[from] === after[to] && from < before.length && runAt(before, from) === runAt(after, to);
  /** Words to skip before and after, as few as possible. */
  const gapAt = (from: number, to: number): readonly [number, number] => {
    for (let reach = 1; reach <= MAX_REACH; reach++)
      for (let added = 0; added <= reach; added++)
        if (isSame(from + reach - added, to + added)) return [reach - added, added];
    return [1, 1];
  };
  let [from, to] = [0, 0];
  while (from < before.length && to < after.length) {
    if (before[from] === after[to]) origins[to++] = from++;
    else {
      const [removed, added] = gapAt(from, to);
      from += removed;
      to += added;
    }
  }
  return origins;
}
