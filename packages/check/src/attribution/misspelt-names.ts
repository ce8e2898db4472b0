import type { Person } from '@findings/core';
import { findingOf, type Library, type Target } from '@findings/core/library';
import {
  cueSet,
  editDistance,
  fold,
  forgivenErrors,
  mayBeGivenName,
  memoByObject,
  type OffsetRange,
} from '@findings/language';
import { creditsIn } from '../names/credits.js';
import type { FoundName } from '../names/find-names.js';
import { nameDirectory } from '../names/name-directory.js';
import { findNameWords, type NameWord } from '../names/name-words.js';
import { isSpeakerOf } from '../names/target-speakers.js';

/** One word of a name that the report spells in another way. */
export interface MisspeltWord extends OffsetRange {
  /** The word as the report spells it. */
  readonly spelling: string;
  readonly person: Person;
  /** The rest of the name is right, and the person speaks in what the sentence cites. */
  readonly isSure: boolean;
}

/** A sentence whose names are compared with those of the reports. */
export interface Sentence {
  readonly text: string;
  readonly range: OffsetRange;
  /** Its known names. */
  readonly names: readonly FoundName[];
  readonly isQuoted: (place: OffsetRange) => boolean;
  /** What it cites. */
  readonly targets: readonly Target[];
  readonly library: Library;
  /** The whole document. */
  readonly markdown: string;
  /** Whether a work of the bibliography may be by a person with this surname. */
  readonly isAuthor: (surname: string) => boolean;
}

/** Words before a name that are not part of it. */
const OPENERS = cueSet('beforeNames');
/** A shorter surname alone is near too many words. */
const SHORTEST_SURNAME = 5;
/** So many people with one word in their names are compared. */
const MOST_ALIKE = 64;

/**
 * The words of names that are nearly those of people in the reports: a letter is swapped, missing, doubled or another one, an accent is
 * missing, or a letter is of another script. A word that the reports have anywhere is not misspelt.
 */
export function misspeltNames(sentence: Sentence): readonly MisspeltWord[] {
  const { text, range, names, isQuoted, library } = sentence;
  const found = names.flatMap((name) => otherSpellings(name, sentence));
  const { byWord, byInitial } = reportNames(library);
  for (const run of namesLike(findNameWords(text, range), library)) {
    if (isQuoted(run[0]!) || names.some(({ start, end }) => run.some((word) => word.start < end && start < word.end)))
      continue;
    const people =
      run.length > 1
        ? run.flatMap(({ folded }) => byWord.get(folded) ?? [])
        : (byInitial.get(run[0]!.folded[0]!) ?? []);
    const near = new Map(
      people.flatMap((name) => {
        const word = misspeltWord(run, name);
        return word ? [[name.person, word] as const] : [];
      }),
    );
    const [[person, word] = [], another] = near;
    if (!person || !word || another || isOtherPerson(sentence, run, word, person)) continue;
    const isCited = speaksInCited(sentence, person);
    const isMeant = run.length > 1 ? isCited || isCredited(sentence, run) : isCited && isCredited(sentence, run);
    if (isMeant) found.push({ ...word, person, isSure: isCited && run.length > 1 });
  }
  return found;
}

/** Words of known names with other accents or letters of another script: `Kohler` for Köhler. */
function otherSpellings({ people, organization, start, end }: FoundName, sentence: Sentence): readonly MisspeltWord[] {
  const { text, library } = sentence;
  const [person, another] = people;
  if (!person || another || organization) return [];
  const spellings = wordsOf([person.name, ...person.aliases].join(' '));
  return findNameWords(text, { start, end }).flatMap((word) => {
    const written = text.slice(word.start, word.end);
    const alike = spellings.filter((each) => fold(each) === word.folded);
    const [spelling] = alike;
    const isKnown =
      alike.some((each) => spelt(each) === spelt(written)) || reportNames(library).hasWord(spelt(written));
    return spelling === undefined || isKnown
      ? []
      : [{ start: word.start, end: word.end, spelling, person, isSure: speaksInCited(sentence, person) }];
  });
}

/** A person's name of two words or more. */
interface ReportName {
  readonly person: Person;
  readonly words: readonly string[];
  readonly folded: readonly string[];
}

interface ReportNames {
  readonly byWord: ReadonlyMap<string, readonly ReportName[]>;
  /** By the first letter of the surname. */
  readonly byInitial: ReadonlyMap<string, readonly ReportName[]>;
  /** Whether the reports have a word, spelt so. */
  readonly hasWord: (word: string) => boolean;
}

const reportNames: (library: Library) => ReportNames = memoByObject((library) => {
  const names = library.reports
    .flatMap(({ people }) => people)
    .flatMap((person) =>
      [person.name, ...person.aliases].flatMap((name) => {
        const words = wordsOf(name);
        return words.length < 2 ? [] : [{ person, words, folded: words.map(fold) }];
      }),
    );
  const byWord = new Map<string, ReportName[]>();
  const byInitial = new Map<string, ReportName[]>();
  const add = (map: Map<string, ReportName[]>, key: string, name: ReportName): void => {
    const all = map.get(key) ?? [];
    if (all.length < MOST_ALIKE) map.set(key, [...all, name]);
  };
  for (const name of names) {
    for (const word of name.folded) add(byWord, word, name);
    add(byInitial, name.folded.at(-1)![0]!, name);
  }
  let words: ReadonlySet<string> | undefined;
  const readWords = (): ReadonlySet<string> =>
    new Set(
      library.reports
        .flatMap(({ key, people }) => [
          ...people.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(wordsOf)),
          ...library.targets(key).flatMap((target) => wordsOf(`${target.text} ${findingOf(target)?.label ?? ''}`)),
        ])
        .map(spelt),
    );
  return { byWord, byInitial, hasWord: (word) => (words ??= readWords()).has(word) };
});

/** The words of a text, in the same way as {@link findNameWords} finds those of a document. */
function wordsOf(text: string): readonly string[] {
  return findNameWords(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

/** A spelling in lower case, with one kind of apostrophe. */
function spelt(word: string): string {
  return word.normalize('NFC').toLowerCase().replaceAll('’', "'");
}

/**
 * A name that the sentence credits and that no report has: a given name or an honorific, and a surname that is in no report. Undefined if there is
 * none.
 */
export function unknownName(sentence: Sentence): OffsetRange | undefined {
  const { text, range, isQuoted, library } = sentence;
  const words = findNameWords(text, range);
  const { honorifics } = nameDirectory(library);
  for (const run of namesLike(words, library)) {
    const [first] = run;
    const before = words[words.indexOf(first!) - 1];
    const isTitled = before?.capital === true && honorifics.has(before.folded) && first!.joined;
    const isName = isTitled || (run.length > 1 && mayBeGivenName(text.slice(first!.start, first!.end)));
    const surname = run.at(-1)!;
    const written = text.slice(surname.start, surname.end);
    if (
      !isName ||
      isQuoted(first!) ||
      reportNames(library).hasWord(spelt(written)) ||
      sentence.isAuthor(surname.folded)
    )
      continue;
    if (isCredited(sentence, run)) return { start: isTitled ? before.start : first!.start, end: surname.end };
  }
  return undefined;
}

/** Runs of words with capitals that may be a name: two or more, or one word with an honorific or alone. */
function* namesLike(words: readonly NameWord[], library: Library): Generator<readonly NameWord[]> {
  const { honorifics } = nameDirectory(library);
  for (let at = 0; at < words.length; at++) {
    let end = at;
    while (end < words.length && words[end]!.capital && (end === at || words[end]!.joined || words[end]!.hyphened))
      end++;
    if (end === at) continue;
    const run = words.slice(at, end);
    while (run.length > 1 && (OPENERS.has(run[0]!.folded) || honorifics.has(run[0]!.folded))) run.shift();
    yield run;
    at = end - 1;
  }
}

/** The only word of a run that differs from a name, if it is nearly the name's. */
function misspeltWord(
  run: readonly NameWord[],
  { words, folded }: ReportName,
): (OffsetRange & Pick<MisspeltWord, 'spelling'>) | undefined {
  const last = folded.length - 1;
  const indexes = run.length === 1 ? [last] : run.length === folded.length ? [...folded.keys()] : [0, last];
  if (indexes.length !== run.length) return undefined;
  const wrong = indexes.filter((index, at) => folded[index] !== run[at]!.folded);
  const [index, another] = wrong;
  if (index === undefined || another !== undefined) return undefined;
  const written = run[indexes.indexOf(index)]!;
  if (run.length === 1 && written.folded.length < SHORTEST_SURNAME) return undefined;
  const limit = run.length > 1 ? Math.max(1, forgivenErrors(written.folded.length)) : 1;
  const isNear =
    Math.min(written.folded.length, folded[index]!.length) > 2 &&
    editDistance(written.folded, folded[index]!, limit) <= limit;
  return isNear ? { start: written.start, end: written.end, spelling: words[index]! } : undefined;
}

/** Whether the name is that of somebody else: the report has the word, or a work or another name in the document. */
function isOtherPerson(
  { text, library, markdown, isAuthor }: Sentence,
  run: readonly NameWord[],
  word: OffsetRange,
  person: Person,
): boolean {
  const written = text.slice(word.start, word.end);
  if (reportNames(library).hasWord(spelt(written)) || isAuthor(fold(written))) return true;
  if (run.length > 1) return false;
  const { honorifics } = nameDirectory(library);
  const own = new Set([...wordsOf(person.name).map(fold), ...honorifics, ...OPENERS]);
  for (let at = markdown.indexOf(written); at >= 0; at = markdown.indexOf(written, at + 1)) {
    const before = /(\p{Lu}[\p{L}’'-]*)\.?\s$/u.exec(markdown.slice(Math.max(0, at - 40), at))?.[1];
    if (before !== undefined && !own.has(fold(before))) return true;
  }
  return false;
}

function speaksInCited({ range, targets, library }: Sentence, person: Person): boolean {
  return targets.some((target) => isSpeakerOf(target, { ...range, people: [person], speaks: true }, library));
}

function isCredited({ text, range }: Sentence, run: readonly NameWord[]): boolean {
  const mention = { start: run[0]!.start - range.start, end: run.at(-1)!.end - range.start, people: [run] };
  return creditsIn(text.slice(range.start, range.end), [mention]).some(
    ({ act, pattern, people }) =>
      act !== 'duty' && pattern.credits === 'who' && pattern.isLoose !== true && people.includes(run),
  );
}
