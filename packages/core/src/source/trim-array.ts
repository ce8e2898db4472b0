/** The same list in the room that it needs: one that grew item by item has room for some sixteen more. */
export function trimArray<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? NONE : list.slice();
}

const NONE: readonly never[] = [];
