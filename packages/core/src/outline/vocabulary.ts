/**
 * The words by which reports label their parts. Data, so that a caller can add a synonym or another language:
 * every entry is a lower-case phrase; a label matches where the phrase is the whole of it, or its head.
 */
export interface Vocabulary {
  /** Stand before a session's number or title: `Session 4: …`. */
  readonly session: readonly string[];
  readonly day: readonly string[];
  readonly summary: readonly string[];
  /** Matter that frames the whole: it joins the summary, unless it is numbered like a session. */
  readonly frame: readonly string[];
  readonly highlights: readonly string[];
  readonly exchanges: readonly string[];
  readonly questions: readonly string[];
  readonly overview: readonly string[];
  readonly recommendations: readonly string[];
  readonly actions: readonly string[];
  /** Lists of names. */
  readonly people: readonly string[];
  /** Lists of what was to be said, not what was. */
  readonly agenda: readonly string[];
  /** What no one cites. */
  readonly apparatus: readonly string[];
  /** Stand in the place of text that was never written. */
  readonly placeholder: readonly string[];
  /** What the report may call itself and its occasion. */
  readonly occasion: readonly string[];
  readonly roles: readonly string[];
  readonly honorifics: readonly string[];
  /** Those who speak without a name: `participant`, `panelist`. */
  readonly audience: readonly string[];
  readonly panel: readonly string[];
  /** Small words inside names: `van`, `de la`. */
  readonly particles: readonly string[];
  readonly organization: readonly string[];
  readonly numbers: readonly string[];
}

/** The words of `base` and, behind them, those of `more`. */
export function extendVocabulary(base: Vocabulary, more: Partial<Vocabulary>): Vocabulary {
  const extended: Record<string, readonly string[]> = { ...base };
  for (const [part, words] of Object.entries(more)) {
    extended[part] = [...(extended[part] ?? []), ...words.map((word) => word.toLowerCase())];
  }
  return extended as unknown as Vocabulary;
}
