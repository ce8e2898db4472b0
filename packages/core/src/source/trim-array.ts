/** Copies a list without spare capacity. A list that grew item by item has room for about sixteen more. */
export function trimArray<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? EMPTY : list.slice();
}

const EMPTY: readonly never[] = [];
