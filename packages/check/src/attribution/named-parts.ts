import type { Part, Report, Session } from '@findings/core';
import type { Library, Target } from '@findings/core/library';
import {
  anyCue,
  anyOf,
  CARDINALS,
  cues,
  cueSet,
  foldedWords,
  memoByObject,
  ORDINALS,
  type OffsetRange,
  wordsOfAllLanguages,
} from '@findings/language';
import { ownClauses } from '../claims/own-clauses.js';

/** A place where a sentence names a part of a report, and the part. */
export interface NamedPart extends OffsetRange {
  readonly part: Target;
}

const NOUN = String.raw`(?<![\p{L}\p{N}])${anyCue('partNouns')}(?![\p{L}\p{N}])`;
const PART_NOUN = new RegExp(NOUN, 'giu');
/** After the noun: `3`, `III`, `two`, `3 and 4`. */
const NUMBER_AFTER = /\s(?:(?:no|nr)\.?\s|#)?([\p{L}\p{N}]{1,7}(?:\.\d{1,2})?)(?![\p{L}\p{N}])/uy;
const MORE_NUMBERS = new RegExp(
  String.raw`(?:\s?[,–-]\s?|\s${anyCue('numberJoiners')}\s)([\p{L}\p{N}]{1,7})(?![\p{L}\p{N}])`,
  'uy',
);
/** Before the noun: `third`. */
const WORD_BEFORE = /(?<!\p{L})(\p{Ll}{1,12})\s$/u;
/** After the noun: `on shelters and care`, `“Shelter and Care”`. */
const TOPIC = new RegExp(
  String.raw`(?:\s${anyCue('beforeTopics')}\s["“«„]?|\s(["“«„]))([^.,;:()"”»“\ufffc]{3,90})`,
  'iuy',
);
/** `our second session`, `unlike session 3`. */
const NOT_CREDITED = new RegExp(String.raw`(?<!\p{L})${anyCue('beforeOtherParts')}\s(?:\p{L}+\s){0,2}$`, 'iu');
/** `the panel 3`, `a panel two`: the number belongs to the words after it. */
const AFTER_ARTICLE = new RegExp(String.raw`(?<!\p{L})${anyOf(wordsOfAllLanguages('articles'))}\s$`, 'iu');
/** `session 3 of the training`. */
const OF_WHOLE = new RegExp(String.raw`^\s${anyCue('ofWhole')}\s`, 'iu');
/** `session 3 of the workshop`. */
const OF_WORKSHOP = new RegExp(
  String.raw`^\s${anyCue('ofWhole')}\s(?:\p{L}{1,6}\s)?${anyOf([...wordsOfAllLanguages('occasion'), ...cues('workshopWords')])}(?!\p{L})`,
  'iu',
);
/** `sessions 1–3`, `sessions 1 to 3`. */
const RANGE = /^(?:\s?[–-]\s?|\s\p{L}{1,3}\s)\d/u;
const MIN_WORD = 4;

/**
 * The parts of the cited reports that a sentence names, by a number (`session 3`) or by words of the title (`the panel on shelters`), if
 * none of what it cites is in them.
 */
export function partsNotCited(
  text: string,
  range: OffsetRange,
  targets: readonly Target[],
  library: Library,
): readonly NamedPart[] {
  const [first] = targets;
  if (!first || targets.some(({ report, within }) => report !== first.report || !within)) return [];
  const { byNumber, parts } = partsOf(library)(first.report);
  const cited = new Set(targets.flatMap((target) => [target.within!, ...target.ancestors]));
  const sentence = text.slice(range.start, range.end);
  const found: NamedPart[] = [];
  for (const { 0: noun, index } of sentence.matchAll(PART_NOUN)) {
    const end = index + noun.length;
    if (NOT_CREDITED.test(sentence.slice(Math.max(0, index - 50), index))) continue;
    const numbers = numbersAt(sentence, index, end);
    const rest = sentence.slice(numbers.at(-1)?.end ?? end, range.end - range.start);
    if (OF_WHOLE.test(rest) && !OF_WORKSHOP.test(rest)) continue;
    const named = numbers.map(({ value }) => byNumber.get(value));
    const [part] = named;
    const { start, value } = numbers[0] ?? {};
    if (part && value !== undefined) {
      const isCited = named.some((each) => !each || cited.has(each.within!));
      const areNumbered = targets.every(({ within, ancestors }) => [within!, ...ancestors].some(numberOf));
      if (isCited || !areNumbered || targets.some((target) => namesPart(target.text, value))) continue;
      const place = { start: Math.min(index, start!), end: Math.max(end, numbers.at(-1)!.end) };
      found.push({ part, start: range.start + place.start, end: range.start + place.end });
      continue;
    }
    TOPIC.lastIndex = end;
    const [read = '', opening, topic = ''] = TOPIC.exec(sentence) ?? [];
    const words = contentWords(topic);
    const meant = partAbout(words, parts, cited);
    // What a panel said is in quotation marks, too.
    if (!meant || (opening !== undefined && [...words].some((word) => !meant.words.has(word)))) continue;
    const length = read.length - topic.length + endOfTitle(topic, meant.words);
    found.push({ part: meant.target, start: range.start + index, end: range.start + end + length });
  }
  // `We will hold a session on wells`
  return found.length > 0 && ownClauses(sentence).length > 0 ? [] : found;
}

/** Where the last word of a title ends in a text. */
function endOfTitle(text: string, title: ReadonlySet<string>): number {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const last = words.findLast(([word]) => [...contentWords(word)].some((each) => title.has(each)));
  return last ? last.index + last[0].length : text.length;
}

interface PartWords {
  readonly target: Target;
  /** Those of its title. */
  readonly words: ReadonlySet<string>;
}

interface PartsOfReport {
  readonly byNumber: ReadonlyMap<string, Target>;
  readonly parts: readonly PartWords[];
}

const partsOf: (library: Library) => (report: Report) => PartsOfReport = memoByObject((library: Library) =>
  memoByObject((report: Report): PartsOfReport => {
    const targets = library.targets(report.key).filter(({ type }) => type === 'session' || type === 'part');
    const numbered = targets.flatMap((target) => {
      const number = numberOf(target.within!);
      return number === undefined ? [] : [[number, target] as const];
    });
    const counts = Map.groupBy(numbered, ([number]) => number);
    return {
      // A number of two parts names neither.
      byNumber: new Map(numbered.filter(([number]) => counts.get(number)!.length === 1)),
      parts: targets.map((target) => ({ target, words: contentWords(target.within!.title) })),
    };
  }),
);

function numberOf(part: Session | Part): string | undefined {
  return part.type === 'session' ? part.number : undefined;
}

interface ReadNumber extends OffsetRange {
  readonly value: string;
}

/** The numbers of a noun: those after it, or an ordinal before it. */
function numbersAt(sentence: string, index: number, end: number): readonly ReadNumber[] {
  const before = WORD_BEFORE.exec(sentence.slice(Math.max(0, index - 14), index))?.[1];
  const ordinal = before === undefined ? undefined : ORDINALS.get(before);
  if (ordinal !== undefined) return [{ value: String(ordinal), start: index - before!.length - 1, end }];
  if (AFTER_ARTICLE.test(sentence.slice(Math.max(0, index - 12), index))) return [];
  const numbers: ReadNumber[] = [];
  for (let expression = NUMBER_AFTER, at = end; ; expression = MORE_NUMBERS) {
    expression.lastIndex = at;
    const written = expression.exec(sentence)?.[1];
    const value = written === undefined ? undefined : valueOf(written);
    if (value === undefined) return RANGE.test(sentence.slice(at, at + 8)) ? [] : numbers;
    at = expression.lastIndex;
    if (/^\s?[–-]/u.test(sentence.slice(at))) return [];
    numbers.push({ value, start: index, end: at });
  }
}

/** Without `I`, which is a word. */
const ROMAN = ['', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

function valueOf(written: string): string | undefined {
  if (/^\d/.test(written)) return written;
  const roman = ROMAN.indexOf(written) + 1;
  const value = roman > 0 ? roman : CARDINALS.get(written.toLowerCase());
  return value === undefined ? undefined : String(value);
}

/** Whether a finding itself speaks of a part with this number. */
function namesPart(text: string, number: string): boolean {
  return [...text.matchAll(PART_NOUN)].some(({ 0: noun, index }) =>
    numbersAt(text, index, index + noun.length).some(({ value }) => value === number),
  );
}

/** The one part whose title has more of a topic's words than that of any other part. */
function partAbout(
  topic: ReadonlySet<string>,
  parts: readonly PartWords[],
  cited: ReadonlySet<Session | Part>,
): PartWords | undefined {
  const counts = parts.map(({ words }) => [...words].filter((word) => topic.has(word)).length);
  const most = counts.reduce((one, other) => Math.max(one, other), 0);
  const [best, another] = parts.filter((_, index) => counts[index] === most);
  if (!best || another || cited.has(best.target.within!)) return undefined;
  return most > 1 || (most === 1 && best.words.size === 1) ? best : undefined;
}

/** The beginnings of words that are not short. */
function contentWords(text: string): ReadonlySet<string> {
  const nouns = cueSet('partNouns');
  return new Set(
    foldedWords(text)
      .filter((word) => word.length >= MIN_WORD && !nouns.has(word))
      .map((word) => word.slice(0, 6)),
  );
}
