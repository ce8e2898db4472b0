/**
 * What a document cites, as Pandoc's `markdown` reads it. All offsets are UTF-16 code units into the text that was
 * given; `end` is the first place after.
 */

/** `[@s4]`, `[-@s4]` or `-@s4`, and `@s4` outside brackets. */
export type CitationMode = 'normal' | 'suppress-author' | 'author-in-text';

/** One key with what stands around it: of `[see @s4, p. 9]` the prefix is `see`, the suffix `, p. 9`. */
export interface CitationItem {
  /** The key without `@` and braces, as written: `s4.h2`. */
  readonly id: string;
  readonly mode: CitationMode;
  /**
   * What a reader sees in front of the key, in the same item: `see`. Markup is resolved (`*cf.*` is `cf.`), white space
   * folded; raw HTML and footnotes are left out. Empty for a key outside brackets.
   */
  readonly prefix: string;
  /** Likewise behind the key: `, p. 9`. A space at its start stays, which tells `[@s4 p. 9]` from `[@s4, p. 9]`. */
  readonly suffix: string;
  /** Of the key with its `@`, and `-` and braces where there are any: `-@{s4.h2}`. */
  readonly start: number;
  readonly end: number;
}

/**
 * What Pandoc reads as one citation: `[@s4; @s5]`, `@s4`, `@s4 [p. 3; @s5]`.
 * A citation inside another's prefix or suffix (`[@s4, @s5]`) is a group of its own, right behind the one that holds it.
 */
export interface CitationGroup {
  readonly start: number;
  readonly end: number;
  readonly items: readonly CitationItem[];
}

/**
 * - `space-after-at`: `[@ s4]`, `@ s4` before an id
 * - `space-after-brace`: `@{ s4 }`
 * - `unclosed-bracket`: `[@s4, p. 3` and no `]` in the paragraph
 * - `unclosed-brace`: `@{s4`
 * - `comma-in-key`: `@s4,h2`
 * - `missing-semicolon`: `[@s4, @s5]`, `[@s4 @s5]`: one item to Pandoc, its suffix another citation
 * - `empty-item`: `[@s4; ]`, `[@s4; see above]`: a part without a key makes it no citation in brackets
 * - `doubled-at`: `[@@s4]`
 */
export type NearMissKind =
  | 'space-after-at'
  | 'space-after-brace'
  | 'unclosed-bracket'
  | 'unclosed-brace'
  | 'comma-in-key'
  | 'missing-semicolon'
  | 'empty-item'
  | 'doubled-at';

/** Nearly a citation. Whether it is worth a word depends on `ids`: only the caller knows what its ids look like. */
export interface NearMiss {
  readonly kind: NearMissKind;
  readonly start: number;
  readonly end: number;
  /** The ids that the author seems to mean: `s4`; of `@s4,h2` it is `s4.h2`. */
  readonly ids: readonly string[];
  /** What to write in place of `start` to `end`. */
  readonly replacement: string;
}

export interface Citations {
  /** In document order. */
  readonly groups: readonly CitationGroup[];
  /** In document order. */
  readonly nearMisses: readonly NearMiss[];
}

export interface CitationOptions {
  /** The longest key that is read, in UTF-16 code units. Default 1000. */
  readonly maxKeyLength?: number;
}
