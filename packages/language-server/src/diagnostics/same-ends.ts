/** So many items at the start of a list, and so many others at its end. */
export interface Ends {
  readonly start: number;
  readonly end: number;
}

/**
 * The items at the start of two lists that are the same, and others at their end.
 *
 * @param isSame of an item of the one and an item of the other, by their places
 */
export function sameEnds(one: number, other: number, isSame: (inOne: number, inOther: number) => boolean): Ends {
  const shorter = Math.min(one, other);
  let start = 0;
  while (start < shorter && isSame(start, start)) start++;
  let end = 0;
  while (end < shorter - start && isSame(one - 1 - end, other - 1 - end)) end++;
  return { start, end };
}

/** The first and the last so many, and others between them. */
export function spliced<Each>(all: readonly Each[], { start, end }: Ends, between: readonly Each[]): readonly Each[] {
  return [...all.slice(0, start), ...between, ...all.slice(all.length - end)];
}
