import type { Part, Report, Session } from '@findings/core';
import type { Library, Target } from '@findings/core/library';
import {
  anyOf,
  cueSet,
  fold,
  foldedWords,
  foldedWordsOf,
  isPlace,
  isPlainText,
  memoByObject,
  memoByString,
  type OffsetRange,
  wordsOfAllLanguages,
} from '@findings/language';
import { stemsOf } from '../names/credited-units.js';
import { organizationForms } from '../names/name-forms.js';
import { numberOfTitle, partKey } from './part-numbers.js';

/** A session or a part with the words of its title. */
export interface TitledPart {
  readonly target: Target;
  /** The stems of the long words of its title: see {@link topicStems}. */
  readonly words: ReadonlySet<string>;
  /** Its position among the sessions and parts of the report. */
  readonly index: number;
}

/** A title as a sentence may write it: the whole, or only what the part is about. */
export interface TitleForm {
  readonly part: TitledPart;
  readonly text: string;
  /** The folded words, without `and`. */
  readonly words: readonly string[];
  /** Whether it may mean something else: one word, a place, an organization, or words that a finding of the report has. */
  readonly isOrdinary: () => boolean;
  /** The number of its words without small ones, such as `of`. */
  readonly length: number;
}

/** The sessions and parts of a report, by their numbers and titles. */
export interface PartsOfReport {
  /** By {@link partKey}. */
  readonly byNumber: ReadonlyMap<string, Target>;
  readonly parts: readonly TitledPart[];
  readonly partOf: ReadonlyMap<Session | Part, TitledPart>;
  /** Whether a part is a session, or has a number in its title. */
  readonly isNumbered: (part: Session | Part) => boolean;
  /** The forms whose first word starts like a folded word, the longest first. */
  readonly formsFrom: (word: string) => readonly TitleForm[];
}

/** The titles of a report with more parts are not searched for. */
const MAX_PARTS = 256;
/** Longer titles are not searched for. */
const MAX_WORDS = 12;
const MIN_WORD = 4;
/** Number of letters by which forms are indexed, so that `Zusätzlichen` finds `Zusätzliche`. */
const KEY = 4;

export const partsOf: (library: Library) => (report: Report) => PartsOfReport = memoByObject((library: Library) =>
  memoByObject((report: Report) => readParts(library, report)),
);

function readParts(library: Library, report: Report): PartsOfReport {
  const targets = library.targets(report.key).filter(({ type }) => type === 'session' || type === 'part');
  const parts = targets.map((target, index) => ({ target, words: topicStems(target.within!.title), index }));
  const numbered = targets.flatMap((target) => {
    const key = keyOf(target.within!);
    return key === undefined ? [] : [[key, target] as const];
  });
  const counts = Map.groupBy(numbered, ([key]) => key);
  const byKey = Map.groupBy(parts.length > MAX_PARTS ? [] : formsOf(library, report, parts), ({ words }) =>
    words[0]!.slice(0, KEY),
  );
  for (const forms of byKey.values()) forms.sort((one, other) => other.words.length - one.words.length);
  return {
    // A number that two parts share names neither.
    byNumber: new Map(numbered.filter(([key]) => counts.get(key)!.length === 1)),
    parts,
    partOf: new Map(parts.map((part) => [part.target.within!, part])),
    isNumbered: (part) => part.type === 'session' || keyOf(part) !== undefined,
    formsFrom: (word) => byKey.get(word.slice(0, KEY)) ?? [],
  };
}

function keyOf(part: Session | Part): string | undefined {
  if (part.type === 'session' && part.number !== undefined) return partKey('', part.number);
  const read = numberOfTitle(part.title);
  return read && partKey(read.noun, read.value);
}

/** The forms of all titles, without those that are names of people. */
function formsOf(library: Library, report: Report, parts: readonly TitledPart[]): readonly TitleForm[] {
  const people = new Set(report.people.flatMap(({ name, aliases }) => [name, ...aliases].map(fold)));
  const organizations = new Set([
    ...report.people.flatMap(({ affiliations }) =>
      affiliations.flatMap(organizationForms).map((words) => words.join(' ')),
    ),
    ...report.acronyms.map(({ long }) => foldedWords(long).join(' ')),
  ]);
  let texts: string | undefined;
  const readTexts = (): string =>
    library
      .targets(report.key)
      .flatMap((target) => ('finding' in target ? [target.text] : []))
      .join('\n');
  const isInText = memoByString((form: string) => (texts ??= readTexts()).includes(form));
  return parts.flatMap((part) =>
    textsOf(part.target.within!.title, people).flatMap((text): readonly TitleForm[] => {
      const words = titleWords(text);
      const { length } = words.filter(isLongWord);
      if (words.length === 0 || words.length > MAX_WORDS || people.has(fold(text))) return [];
      const isOrdinary = (): boolean =>
        length < 2 ||
        organizations.has(words.join(' ')) ||
        isPlace(text) ||
        wordsIn(text).some(isPlace) ||
        isInText(text);
      return [{ part, text, words, isOrdinary, length }];
    }),
  );
}

const LEADING_ARTICLE = new RegExp(String.raw`^${anyOf(wordsOfAllLanguages('articles'))}\s`, 'iu');

/** A title, and shorter forms of it without its number, article, speakers and explanation: `Wells` for `Panel 2: Wells (Ana Diaz)`. */
function textsOf(title: string, people: ReadonlySet<string>): readonly string[] {
  const read = numberOfTitle(title);
  const bare = (read ? title.slice(read.end) : title).replace(/^[\s:.–—-]+/u, '').replace(/[\s:.]+$/u, '');
  const plain = bare.replace(/\s\([^()]*\)$/u, '').replace(LEADING_ARTICLE, '');
  const [head = '', ...rest] = plain.split(/\s?:\s|\s[–—-]\s/u);
  // `Ana Diaz: Wells and Pumps`
  const topic = rest.length === 1 && people.has(fold(head)) ? rest[0]! : head;
  return [...new Set([bare, plain, ...(titleWords(topic).filter(isLongWord).length > 1 ? [topic] : [])])].filter(
    Boolean,
  );
}

/** The words of a text in order, with their ranges. Without `and`, which titles also write as `&`. */
export function wordsWithin(text: string): readonly (OffsetRange & { readonly folded: string })[] {
  const words: (OffsetRange & { readonly folded: string })[] = [];
  for (const { 0: word, index } of text.matchAll(
    isPlainText(text) ? /[A-Za-z0-9]+/g : /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu,
  ))
    if (!AND.has(word.toLowerCase())) words.push({ start: index, end: index + word.length, folded: fold(word) });
  return words;
}

function wordsIn(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
}

const AND = cueSet('and');

function titleWords(text: string): readonly string[] {
  return wordsWithin(text).map(({ folded }) => folded);
}

const SMALL_WORDS = foldedWordsOf(['titleSmallWords', 'prepositions', 'articles']);

/** Whether a word of a title says what the part is about. */
function isLongWord(word: string): boolean {
  return word.length > 1 && !SMALL_WORDS.has(word);
}

/** Whether a word of a sentence is one of a title, perhaps with another ending: `Zusätzlichen` for `Zusätzliche`. */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const length = Math.min(one.length, other.length);
  return (
    length > MIN_WORD && Math.abs(one.length - other.length) < 3 && one.slice(0, length) === other.slice(0, length)
  );
}

/** The stems of a text, without nouns such as `session`. */
export function topicStems(text: string): ReadonlySet<string> {
  return new Set(stemsOf(text, cueSet('partNouns')));
}
