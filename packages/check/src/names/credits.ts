import {
  anyCue,
  type Credit,
  creditReaderOf,
  type Description,
  type Mention,
  type OffsetRange,
  quotationsIn,
  vocabularyOf,
} from '@findings/language';
import { languagesIn } from './sentence-words.js';

/** Who says a sentence of a document, by the patterns that read reports. */
export function creditsIn<Person>(sentence: string, mentions: readonly Mention<Person>[]): readonly Credit<Person>[] {
  return readerOf(sentence).read(sentence, mentions, quotationsIn(sentence));
}

/**
 * The words of a sentence that describe people, by the patterns that read reports.
 *
 * @param names in the text that holds the sentence
 * @param from offset of the sentence in this text
 */
export function descriptionsIn<Name extends OffsetRange>(
  sentence: string,
  names: readonly Name[],
  from: number,
): readonly Description<Name>[] {
  const mentions = names.map((name) => ({ start: name.start - from, end: name.end - from, people: [name] }));
  return readerOf(sentence).describe(sentence, mentions);
}

function readerOf(sentence: string): ReturnType<typeof creditReaderOf> {
  const [language = 'en'] = languagesIn(sentence, { start: 0, end: sentence.length });
  return creditReaderOf(vocabularyOf(language));
}

/** Matches the text that opens a bracket with a source: `(Wex`, `(see Wex`. */
const BRACKET_START = new RegExp(String.raw`\((?:${anyCue('seeWords')}\.?\s)?$`, 'iu');
/** Matches the text after a name in brackets at the end of a statement, and its citation: `(Wex) [@s4]`, `(Wex of DFID, [@s4])`. */
const BRACKET_END = /^(?:,?\s[^()\ufffc]{1,60})?(?:\)\s?|,?\s|,)\ufffc/u;

/** Matches the text before a name in brackets after a quotation: `“…” (Wex)`. */
const QUOTED = /[”"’»]\s?\($/u;

/** Whether a name opens a bracket that ends with a citation, or follows a quotation. */
export function isSourceInBracket(text: string, { start, end }: OffsetRange): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  return QUOTED.test(before) || (BRACKET_START.test(before) && BRACKET_END.test(text.slice(end, end + 66)));
}
