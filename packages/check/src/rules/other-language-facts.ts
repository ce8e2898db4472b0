import {
  dateNamesOf,
  fold,
  memoByString,
  readDates,
  readQuantities,
  vocabularyOf,
  type DateNames,
  type Fact,
  type LanguageCode,
} from '@findings/core/text';
import { languagesIn } from '../names/sentence-words.js';
import { sentenceLanguages } from '../vocabulary/sentence-languages.js';

/** Shorter abbreviations are also English words: `ago`, `out`, `set`. */
const MIN_MONTH = 4;
/** Short names of months that are no English words. */
const SHORT_MONTHS = new Set(['mai']);
/** The longest text after a number word that is read for what it counts, in UTF-16 code units. */
const MAX_AFTER = 60;

/**
 * The figures of a text: those that `readQuantities` finds, and the dates and number words of the other languages that the text may be in. A
 * date replaces the numbers in it: `8. bis 11. Oktober 2018`. Linear.
 */
export function readAllQuantities(text: string): readonly Fact[] {
  const facts = readQuantities(text);
  const languages = languagesIn(text, { start: 0, end: text.length });
  if (languages.length === 0) return facts;
  const dates = languages.flatMap((code) => datesIn(text, code));
  const others = withoutOverlaps([...dates, ...numberWordsIn(text, languages)]);
  let next = 0;
  const rest = facts.flatMap((fact): readonly Fact[] => {
    while (next < others.length && others[next]!.end <= fact.start) next++;
    const other = others[next];
    if (!other || other.start >= fact.end) return [fact];
    // `40 Öfen und zwölf Mühlen`: the unit ends before the other number.
    return other.start <= fact.start ? [] : factBefore(text, fact, other.start);
  });
  return withoutOverlaps([...rest, ...others]);
}

/** Reads a fact again, from a text that ends before another fact. */
function factBefore(text: string, { start }: Fact, end: number): readonly Fact[] {
  const [fact] = readQuantities(text.slice(start, end));
  return fact?.start === 0 ? [{ ...fact, start, end: start + fact.end }] : [];
}

/** The facts in order, without those that start inside another one. */
function withoutOverlaps(facts: readonly Fact[]): readonly Fact[] {
  let end = 0;
  return facts
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter((fact) => {
      if (fact.start < end) return false;
      end = fact.end;
      return true;
    });
}

function datesIn(text: string, code: LanguageCode): readonly Fact[] {
  return readDates(text, { names: namesOf(code) }).map(({ start, end }) => ({ kind: 'date', start, end }));
}

const namesOf = memoByString((code: string): DateNames => {
  const names = dateNamesOf(vocabularyOf(code as LanguageCode));
  const isClear = (name: string): boolean => name.length >= MIN_MONTH || SHORT_MONTHS.has(name);
  return { ...names, months: names.months.map((month) => month.filter(isClear)) };
});

/** Reads a date in English or in another language. */
export function readDatesInAnyLanguage(
  written: string,
  context: { readonly year?: number } = {},
): ReturnType<typeof readDates> {
  const found = readDates(written, context);
  if (isWhole(written, found)) return found;
  for (const { code } of sentenceLanguages) {
    const other = readDates(written, { ...context, names: namesOf(code) });
    if (isWhole(written, other)) return other;
  }
  return found;
}

function isWhole(written: string, [first]: ReturnType<typeof readDates>): boolean {
  return first?.start === 0 && first.end === written.length;
}

const WORD = /(?<![\p{L}\p{N}-])\p{L}{3,10}(?![\p{L}\p{N}-])/gu;
/** What joins a number word to a smaller one: `treinta y cinco`. */
const MORE = /^\s(?:y|e|et|und)\s\p{L}/u;

/** Number words of the given languages. One and two are skipped, because they are also articles or pronouns. */
function* numberWordsIn(text: string, languages: readonly LanguageCode[]): Generator<Fact> {
  const { values, multiples } = numbersOf(languages.join(' '));
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const value = values.get(fold(word));
    const end = index + word.length;
    if (value === undefined || MORE.test(text.slice(end, end + 8))) continue;
    const after = text.slice(end, end + MAX_AFTER);
    if (multiples.has(fold(/^\s\p{L}+/u.exec(after)?.[0].trim() ?? ''))) continue;
    const digits = String(value);
    const [fact] = readQuantities(digits + after);
    if (fact?.start === 0 && fact.kind !== 'date') {
      const { low, high } = fact;
      if (low === undefined && high === undefined)
        yield {
          ...fact,
          start: index,
          end: end + Math.max(0, fact.end - digits.length),
          isForeignWord: true,
        } as ForeignWordFact;
    }
  }
}

/** A number in a word of a language other than English. */
interface ForeignWordFact extends Fact {
  readonly isForeignWord: true;
}

/** Writers often count up to this many things of their own: `tres retos`. */
const FEW = 10;

/** Whether a fact is a small count in a word of another language, such as of the parts of an argument. */
export function isSmallForeignCount(fact: Fact): boolean {
  return 'isForeignWord' in fact && fact.kind === 'count' && (fact.value ?? 0) <= FEW;
}

interface ForeignNumbers {
  readonly values: ReadonlyMap<string, number>;
  readonly multiples: ReadonlySet<string>;
}

const numbersOf = memoByString((codes: string): ForeignNumbers => {
  const values = new Map<string, number>();
  const languages = sentenceLanguages.filter(({ code }) => codes.includes(code));
  for (const { code, tens } of languages) {
    vocabularyOf(code).numbers.forEach((word, value) => {
      if (value > 2) values.set(fold(word), value);
    });
    tens.forEach((word, index) => values.set(fold(word), (index + 3) * 10));
  }
  return { values, multiples: new Set(languages.flatMap(({ multiples }) => multiples.map(fold))) };
});
