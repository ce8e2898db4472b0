/** A stretch of a text and what it belongs to; offsets in UTF-16 code units, `end` exclusive. */
export interface OwnedRange {
  readonly start: number;
  readonly end: number;
  /** The number of what it belongs to. */
  readonly owner: number;
}

/** A text cut where its owner changes: `owners[n]` has what lies from `starts[n]` to `starts[n + 1]`; nobody is -1. */
export interface Segments {
  readonly starts: Uint32Array;
  readonly owners: Int32Array;
}

const NOBODY = -1;

/** Where stretches lie in one another the innermost owns the place, and where they only overlap the one that begins later. */
export function segmentsOf(stretches: readonly OwnedRange[]): Segments {
  const inOrder = stretches.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end);
  const starts: number[] = [];
  const owners: number[] = [];
  const open: OwnedRange[] = [];
  const begin = (start: number, owner: number): void => {
    if (starts.at(-1) === start) {
      starts.pop();
      owners.pop();
    }
    if ((owners.at(-1) ?? NOBODY) === owner) return;
    starts.push(start);
    owners.push(owner);
  };
  /** Ends all that end up to there. */
  const close = (until: number): void => {
    for (let top = open.at(-1); top && top.end <= until; top = open.at(-1)) {
      open.pop();
      // What was begun before and ended meanwhile, where stretches overlap, owns nothing any more.
      while (open.length > 0 && open.at(-1)!.end <= top.end) open.pop();
      begin(top.end, open.at(-1)?.owner ?? NOBODY);
    }
  };
  for (const stretch of inOrder) {
    close(stretch.start);
    begin(stretch.start, stretch.owner);
    open.push(stretch);
  }
  close(Infinity);
  return { starts: Uint32Array.from(starts), owners: Int32Array.from(owners) };
}

export function ownerAt({ starts, owners }: Segments, offset: number): number | undefined {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  const owner = owners[low - 1] ?? NOBODY;
  return owner === NOBODY ? undefined : owner;
}
