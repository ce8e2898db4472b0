/** Names with what they name, in an order of their own and sorted: looked through at each letter. */
export class PrefixIndex<Named> {
  /** Places in `names`, by what stands there. */
  readonly #sorted: Uint32Array;

  constructor(
    private readonly names: readonly string[],
    private readonly named: readonly Named[],
  ) {
    this.#sorted = Uint32Array.from(names.keys()).sort((a, b) =>
      names[a]! < names[b]! ? -1 : names[a]! > names[b]! ? 1 : a - b,
    );
  }

  /** What has a name that begins so, in its own order. */
  beginningWith(prefix: string, most: number): readonly Named[] {
    const { names, named } = this;
    const name = (at: number): string => names[this.#sorted[at]!]!;
    const first = lowerBound(names.length, (at) => name(at) < prefix);
    const behind = lowerBound(names.length, (at) => name(at) < prefix || name(at).startsWith(prefix));
    if (behind - first <= FEW) {
      return [...this.#sorted.slice(first, behind).sort()].slice(0, most).map((place) => named[place]!);
    }
    const found: Named[] = [];
    for (let place = 0; place < names.length && found.length < most; place++) {
      if (names[place]!.startsWith(prefix)) found.push(named[place]!);
    }
    return found;
  }
}

/** Of more that begin so, enough come soon in their own order. */
const FEW = 2000;

/** The first place below `length` of which `isBefore` is not true, where it is true of all before. */
function lowerBound(length: number, isBefore: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
