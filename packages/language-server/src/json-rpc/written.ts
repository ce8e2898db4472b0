/** A list's items, some of them, that stay as they are, and what they are in JSON. */
export class Written<Item> {
  #json: Uint8Array | undefined;
  #names: readonly string[] | undefined;

  constructor(readonly items: readonly Item[]) {}

  /** UTF-8, with commas between them and without brackets around them; written when it is first asked for. */
  get json(): Uint8Array {
    return (this.#json ??= encoded(JSON.stringify(this.items).slice(1, -1)));
  }

  /** @param nameOf makes a name of what an item is in JSON; the same at every call */
  names(nameOf: (json: string) => string): readonly string[] {
    if (this.#names) return this.#names;
    const texts = this.items.map((item) => JSON.stringify(item));
    // Whoever is named is sent, mostly.
    this.#json ??= encoded(texts.join(','));
    return (this.#names = texts.map(nameOf));
  }
}

function encoded(json: string): Uint8Array {
  return new TextEncoder().encode(json);
}

const PARTS = Symbol('parts');

/**
 * All items of these in one list, of which whoever sends it has only what is new to write. It is not to be changed, though LSP's
 * types let it be.
 */
export function listOf<Item>(written: readonly Written<Item>[]): Item[] {
  const list = written.flatMap(({ items }) => items);
  // Not in a map of what is weak: what that holds outlives its key.
  return Object.defineProperty(list, PARTS, { value: written });
}

/** What a list was made of; undefined of any other. */
export function partsOf(list: readonly unknown[]): readonly Written<unknown>[] | undefined {
  return (list as { readonly [PARTS]?: readonly Written<unknown>[] })[PARTS];
}
