/** Words around figures in one language, as data. Every entry is a lower-case word or phrase; `*` at its end stands for any ending. */
export interface FigureWords {
  // Directly before a rounded number.
  /** `about 40` of 38 or 42. */
  readonly about: readonly string[];
  /** `nearly 40` of 38. */
  readonly almost: readonly string[];
  /** `more than 40` of 46. */
  readonly atLeast: readonly string[];
  /** `fewer than 40` of 34. */
  readonly atMost: readonly string[];
  /** Directly after a number: `40 or more`. */
  readonly orMore: readonly string[];
  /** Directly before a number of things that are known: `all three measures`. */
  readonly known: readonly string[];
  /** Before the last item of a list. */
  readonly and: readonly string[];
  /** Before the two ends of a range: `between the 4th and the 6th`. */
  readonly between: readonly string[];

  // Words that say how a figure was worked out.
  /** Directly before the noun of a rate: `six cases per district`. */
  readonly per: readonly string[];
  readonly average: readonly string[];
  readonly total: readonly string[];
  /** Words of a comparison, in which a figure may be a growth or a difference: `24 more`. */
  readonly growth: readonly string[];
  /** Words of a comparison, in which a figure may be a difference: `24 fewer`. */
  readonly loss: readonly string[];
  /** Nouns of periods after the words of `per`, with the English noun. */
  readonly periods: Readonly<Record<string, string>>;
  /** Adjectives and adverbs of periods, with the English noun: `mensual`. */
  readonly periodic: Readonly<Record<string, string>>;
}
