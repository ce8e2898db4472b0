import {
  anyCue,
  anyOf,
  CARDINALS,
  cues,
  cueSet,
  english,
  fold,
  type LanguageCode,
  ordinalValue,
  type OffsetRange,
} from '@findings/language';

const nounsOf = (languages?: readonly LanguageCode[]): readonly string[] =>
  (['partNouns', 'groupParts', 'textParts', 'spokenParts'] as const).flatMap((list) => cues(list, languages));
/** The source of a regular expression for `session`, `panel`, `section`. */
export const ANY_PART = anyOf(nounsOf());
export const PART_NOUN = new RegExp(String.raw`(?<![\p{L}\p{N}-])${ANY_PART}(?![\p{L}\p{N}])`, 'giu');
/** After the noun: `3`, `III`, `two`, `3 and 4`. */
const NUMBER_AFTER = /\s(?:(?:no|nr)\.?\s|#)?([\p{L}\p{N}]{1,7}(?:\.\d{1,2})?)(?![\p{L}\p{N}])/uy;
const MORE_NUMBERS = new RegExp(
  String.raw`(?:\s?[,–-]\s?|\s${anyCue('numberJoiners')}\s)([\p{L}\p{N}]{1,7})(?![\p{L}\p{N}])`,
  'uy',
);
/** Before the noun: `third`, `3rd`, `3.`, `2ª`. */
const WORD_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(\p{Ll}{1,12})|(\d{1,2})(?:\.|${anyCue('ordinalEndings')}))\s$`,
  'u',
);
/** `the panel 3`, `a panel two`: the number belongs to the words after it. Other languages say `la session 3`. */
const AFTER_ARTICLE = new RegExp(String.raw`(?<!\p{L})${anyOf(english.articles)}\s$`, 'iu');
const ENGLISH_NOUNS: ReadonlySet<string> = new Set(nounsOf(['en']));
/** `sessions 1–3`, `sessions 1 to 3`. */
const RANGE = /^(?:\s?[–-]\s?|\s\p{L}{1,3}\s)\d/u;
/** The noun and the number of a title: `Sektion III: Musik`. */
const NUMBERED_TITLE = new RegExp(String.raw`^${PART_NOUN.source}`, 'iu');

export interface PartNumber extends OffsetRange {
  readonly value: string;
}

/** The key of a part by its number. The number of a session has no noun, since a sentence may call it a panel. */
export function partKey(noun: string, value: string): string {
  return `${cueSet('partNouns').has(noun) ? '' : fold(noun)} ${value}`;
}

/** The noun and the number that a title starts with, and where they end. */
export function numberOfTitle(
  title: string,
): { readonly noun: string; readonly value: string; readonly end: number } | undefined {
  const noun = NUMBERED_TITLE.exec(title)?.[0];
  const [number] = noun === undefined ? [] : numbersAt(title, 0, noun.length);
  return noun === undefined || !number ? undefined : { noun: noun.toLowerCase(), value: number.value, end: number.end };
}

/** The numbers of a noun: those after it, or an ordinal before it. None if they are a range, since a range names more than its ends. */
export function numbersAt(sentence: string, index: number, end: number): readonly PartNumber[] {
  const [before = '', word, digits] = WORD_BEFORE.exec(sentence.slice(Math.max(0, index - 16), index)) ?? [];
  const ordinal = digits ?? (word === undefined ? undefined : ordinalValue(word));
  if (ordinal !== undefined) return [{ value: String(ordinal), start: index - before.length, end }];
  const isEnglish = ENGLISH_NOUNS.has(sentence.slice(index, end).toLowerCase());
  if (isEnglish && AFTER_ARTICLE.test(sentence.slice(Math.max(0, index - 12), index))) return [];
  const numbers: PartNumber[] = [];
  for (let expression = NUMBER_AFTER, at = end; ; expression = MORE_NUMBERS) {
    expression.lastIndex = at;
    const written = expression.exec(sentence)?.[1];
    const isWord = isEnglish && written === 'I' && /^\s/u.test(sentence.slice(expression.lastIndex));
    const value = written === undefined || isWord ? undefined : valueOf(written);
    if (value === undefined) return RANGE.test(sentence.slice(at, at + 8)) ? [] : numbers;
    at = expression.lastIndex;
    // `session 3–5`
    if (/^\s?[–-]\s?[\p{N}IVX]/u.test(sentence.slice(at))) return [];
    numbers.push({ value, start: index, end: at });
  }
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

function valueOf(written: string): string | undefined {
  if (/^\d/.test(written)) return written;
  const roman = ROMAN.indexOf(written) + 1;
  const value = roman > 0 ? roman : CARDINALS.get(written.toLowerCase());
  return value === undefined ? undefined : String(value);
}
