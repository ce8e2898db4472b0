/** The parts of numbers that are written as one word, as in German. */
export interface WordParts {
  readonly values: ReadonlyMap<string, number>;
  /** The largest first. */
  readonly multiples: ReadonlyMap<string, number>;
  readonly joiner: string;
}

/** The value of a folded word: 35,000 for `funfunddreissigtausend`. Undefined if it is not a number. */
export function readNumberInWord(word: string, parts: WordParts): number | undefined {
  const { values, multiples, joiner } = parts;
  const known = values.get(word);
  if (known !== undefined) return known;
  for (const [name, multiple] of multiples) {
    const at = word.indexOf(name);
    if (at < 0) continue;
    const before = at === 0 ? 1 : readNumberInWord(word.slice(0, at), parts);
    const after = word.slice(at + name.length);
    const rest = after === '' ? 0 : readNumberInWord(after, parts);
    return before === undefined || rest === undefined || before >= 1000 || rest >= multiple
      ? undefined
      : before * multiple + rest;
  }
  const joined = word.indexOf(joiner, 1);
  const unit = joined < 0 ? undefined : values.get(word.slice(0, joined));
  const ten = joined < 0 ? undefined : values.get(word.slice(joined + joiner.length));
  if (unit === undefined || ten === undefined || unit === 0 || unit > 9 || ten < 20 || ten > 90) return undefined;
  return ten + unit;
}
