/** Texts that are kept, and seldom read. */
export interface PackedTexts {
  put(text: string): PackedText;
  /** Done when all is packed that is about to be. */
  packed(): Promise<void>;
}

export interface PackedText {
  read(): string;
}

/** Characters that are packed together: by itself a text has little that is said twice. */
const BLOCK = 32_000;

/**
 * Ten thousand proposals have much said of them, nearly all in the same words: packed it takes a fifth of the memory. What packs
 * is loaded when there is so much; until then texts are kept as they are.
 */
export function createPackedTexts(): PackedTexts {
  let open = new Block();
  let packing: Promise<void> = Promise.resolve();
  /** The texts of a block are mostly read one behind the other. */
  let last: { readonly block: Block; readonly texts: readonly string[] } | undefined;

  const read = (block: Block, index: number): string => {
    if (last?.block !== block) last = { block, texts: block.texts() };
    return last.texts[index]!;
  };
  return {
    put: (text) => {
      const block = open;
      const index = block.add(text);
      if (block.length >= BLOCK) {
        // Where it cannot be loaded, as while an editor replaces its extension, the texts stay as they are.
        const packed = block.pack().catch(() => undefined);
        packing = packing.then(() => packed);
        open = new Block();
      }
      return { read: () => read(block, index) };
    },
    packed: () => packing,
  };
}

/** Filled, and then packed; thrown away with the last text of it that somebody keeps. */
class Block {
  length = 0;
  #texts: string[] = [];
  #unpack: (() => readonly string[]) | undefined;

  add(text: string): number {
    this.length += text.length;
    return this.#texts.push(text) - 1;
  }

  texts(): readonly string[] {
    return this.#unpack?.() ?? this.#texts;
  }

  async pack(): Promise<void> {
    const { pack, unpack } = await import('./packing.js');
    const packed = pack(this.#texts);
    this.#unpack = () => unpack(packed);
    this.#texts = [];
  }
}
