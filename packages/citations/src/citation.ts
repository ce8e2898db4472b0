/**
 * The citations of a document, as Pandoc's `markdown` reads them. All offsets are UTF-16 code units in the text that was passed in.
 * `end` is exclusive.
 */

/** `[@s4]`, `[-@s4]` or `-@s4`, and `@s4` outside brackets. */
export type CitationMode = 'normal' | 'suppress-author' | 'author-in-text';

/** One key with its prefix and suffix: in `[see @s4, p. 9]` the prefix is `see` and the suffix is `, p. 9`. */
export interface CitationItem {
  /** The key without `@` and braces, as written: `s4.h2`. */
  readonly id: string;
  readonly mode: CitationMode;
  /**
   * The text before the key in the same item: `see`. Markup is resolved (`*cf.*` is `cf.`), white space is collapsed, and raw HTML and
   * footnotes are left out. Empty for a key outside brackets.
   */
  readonly prefix: string;
  /** The text after the key: `, p. 9`. A leading space is kept, to distinguish `[@s4 p. 9]` from `[@s4, p. 9]`. */
  readonly suffix: string;
  /** The start of the key, including `@`, `-` and braces: `-@{s4.h2}`. */
  readonly start: number;
  readonly end: number;
}

/**
 * What Pandoc reads as one citation: `[@s4; @s5]`, `@s4`, `@s4 [p. 3; @s5]`. A citation inside the prefix or suffix of another one
 * (`[@s4, @s5]`) is a separate group, directly after the one that contains it.
 */
export interface CitationGroup {
  readonly start: number;
  readonly end: number;
  readonly items: readonly CitationItem[];
}

/**
 * - `space-after-at`: `[@ s4]`, `@ s4` before an id
 * - `unclosed-bracket`: `[@s4, p. 3` without a `]` in the paragraph
 * - `comma-in-key`: `@s4,h2`
 * - `missing-semicolon`: `[@s4, @s5]`, `[@s4 @s5]`, which Pandoc reads as one item with another citation in its suffix
 * - `empty-item`: `[@s4; ]`, `[@s4; see above]`, where a part has no key, so that the bracket is not a citation
 * - `doubled-at`: `[@@s4]`
 * - `link`: `[s4](@s4)`, `[the panel](@s4)`
 */
export type NearMissKind =
  'space-after-at' | 'unclosed-bracket' | 'comma-in-key' | 'missing-semicolon' | 'empty-item' | 'doubled-at' | 'link';

/** Text that is almost a citation. Only the caller knows which `ids` exist, so it decides whether to report it. */
export interface NearMiss {
  readonly kind: NearMissKind;
  readonly start: number;
  readonly end: number;
  /** The ids that the author probably means: `s4`, or `s4.h2` for `@s4,h2`. */
  readonly ids: readonly string[];
  /** The replacement for the text from `start` to `end`. */
  readonly replacement: string;
}

export interface Citations {
  /** In document order. */
  readonly groups: readonly CitationGroup[];
  /** In document order. */
  readonly nearMisses: readonly NearMiss[];
}

export interface CitationOptions {
  /** The maximum length of a key in UTF-16 code units. Default 1000. */
  readonly maxKeyLength?: number;
}
