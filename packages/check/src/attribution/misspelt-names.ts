import type { Person } from '@findings/core';
import type { Library, Target } from '@findings/core/library';
import { partitionPoint } from '@findings/core/text';
import {
  anyOf,
  editDistance,
  fold,
  forgivenErrors,
  isCommonWord,
  isGivenName,
  isPlace,
  mayBeGivenName,
  type OffsetRange,
  wordsOfAllLanguages,
} from '@findings/language';
import type { Claim } from '../claims/claims.js';
import type { CheckedDocument } from '../document/checked-document.js';
import { creditsIn, isSourceInBracket } from '../names/credits.js';
import type { FoundName } from '../names/find-names.js';
import { nameDirectory } from '../names/name-directory.js';
import { findNameWords, type NameWord } from '../names/name-words.js';
import { nameVocabulary } from '../names/name-vocabulary.js';
import { isSpeakerOf } from '../names/target-speakers.js';
import { namesOfClaim } from './names-of-claim.js';
import {
  type NamedPerson,
  type NameRun,
  possibleNames,
  normalSpelling,
  OPENERS,
  type ReportName,
  reportNames,
  textNames,
  wordsOf,
} from './report-names.js';

/** One word of a name that the report spells in another way. */
export interface MisspeltWord extends OffsetRange {
  /** The word as the report spells it. */
  readonly spelling: string;
  readonly person: NamedPerson;
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
  /** The folded words with a capital that the document has before a word with a capital. */
  readonly wordsBefore: (word: string) => ReadonlySet<string>;
  /** Whether a work of the bibliography may be by a person with this surname. */
  readonly isAuthor: (surname: string) => boolean;
}

const AFTER_ARTICLE = new RegExp(String.raw`(?<!\p{L})${anyOf(wordsOfAllLanguages('articles'))}\s$`, 'iu');
/** A shorter surname alone is near too many words. */
const MIN_SURNAME = 5;

/**
 * The words of names that are nearly those of people in the reports: a letter is swapped, missing, doubled or another one, an accent is
 * missing, or a letter is of another script. A word that the reports have anywhere is not misspelt.
 */
export function misspeltNames(sentence: Sentence): readonly MisspeltWord[] {
  const { text, range, names, isQuoted, library } = sentence;
  const found = names.flatMap((name) => otherSpellings(name, sentence));
  const { byWord, byInitial } = reportNames(library);
  const isKnown = ({ start, end }: NameWord): boolean => {
    const next = names[partitionPoint(names.length, (index) => names[index]!.end <= start)];
    return next !== undefined && next.start < end;
  };
  const runs = [...possibleNames(findNameWords(text, range), library)].filter(
    (run) => !isQuoted(run[0]!) && !run.some(isKnown),
  );
  const nearOf = (run: NameRun): ReturnType<typeof nearNames<ReportName>> =>
    nearNames(
      run,
      run.length > 1
        ? run.flatMap(({ folded }) => byWord.get(folded) ?? [])
        : (byInitial.get(run[0]!.folded[0]!) ?? []),
    );
  const candidates = runs.map((run) => ({ run, near: nearOf(run) }));
  // A single word may be any word at the start of a sentence.
  const mayBeNames = candidates.filter(({ run, near }) => run.length > 1 || near.length > 0);
  const isCredited = creditedRuns(
    sentence,
    mayBeNames.map(({ run }) => run),
  );
  for (const { run, near } of mayBeNames) {
    const [[{ person }, word] = [{}], another] = near;
    const inText = near.length === 0 && run.length > 1 ? nearTextName(sentence, run, isCredited) : undefined;
    if (inText) found.push(inText);
    // `Ms. Okoro and her brother Mario Okoro`: the sentence names the person of the report, too.
    if (!person || !word || another || names.some((name) => name.people.includes(person))) continue;
    if (isOtherPerson(sentence, run, word, person)) continue;
    const isSurname = word.end === run.at(-1)!.end;
    const isCited = speaksInCited(sentence, person);
    const isFull = run.length > 1 && isSurname;
    // `Marie Diaz` may be another person than Maria Diaz, `Mraia Diaz` is not.
    const isMistake = run.length > 1 && !mayBeGivenName(text.slice(word.start, word.end));
    if (isFull ? isCited || isCredited(run) : isCited && (isMistake || isCredited(run)))
      found.push({ ...word, person, isSure: isCited && isFull });
  }
  return found;
}

/** The names that differ from a run in one word only, one for each person. */
function nearNames<Name extends ReportName<NamedPerson>>(
  run: NameRun,
  all: readonly Name[],
): readonly (readonly [Name, NonNullable<ReturnType<typeof misspeltWord>>])[] {
  const near = all.flatMap((name) => {
    const word = misspeltWord(run, name);
    return word ? [[name, word] as const] : [];
  });
  return [...new Map(near.map((each) => [each[0].person, each])).values()];
}

/** The misspelt word of a name that is in the text of a report. The report need not credit the person. */
function nearTextName(
  sentence: Sentence,
  run: NameRun,
  isCredited: (run: NameRun) => boolean,
): MisspeltWord | undefined {
  const { library, targets, text } = sentence;
  const all = run.flatMap(({ folded }) => textNames(library).get(folded) ?? []);
  const [[name, word] = [], another] = nearNames(run, all);
  if (!name || !word || another || isOtherPerson(sentence, run, word, name.person)) return undefined;
  // Another ending is no mistake: `the Mars Rovers`, `Künstlicher Intelligenz`.
  const [short = '', long = ''] = [fold(text.slice(word.start, word.end)), fold(word.spelling)].sort(
    (one, other) => one.length - other.length,
  );
  const isInflected =
    long === `${short}s` || (long.startsWith(short) && !mayBeGivenName(name.words[0]!) && short.length > 4);
  const isCited = targets.some(({ within }) => within !== undefined && name.parts.has(within));
  if (isInflected || !(isCredited(run) || (name.isSure && isCited))) return undefined;
  return { ...word, person: name.person, isSure: false };
}

/** Words of known names with other accents or letters of another script: `Kohler` for Köhler. */
function otherSpellings({ people, organization, start, end }: FoundName, sentence: Sentence): readonly MisspeltWord[] {
  const { text, library } = sentence;
  const [person, another] = people;
  if (!person || another || organization || isDated(text, end)) return [];
  const spellings = wordsOf([person.name, ...person.aliases].join(' '));
  return findNameWords(text, { start, end }).flatMap((word) => {
    const written = text.slice(word.start, word.end);
    const alike = spellings.filter((each) => fold(each) === word.folded);
    const [spelling] = alike;
    // Capitals are often printed without accents: `GARCIA`.
    const isKnown =
      isInCapitals(spelling ?? '') ||
      alike.some((each) => normalSpelling(each) === normalSpelling(written)) ||
      reportNames(library).hasWord(normalSpelling(written));
    return spelling === undefined || isKnown
      ? []
      : [{ start: word.start, end: word.end, spelling, person, isSure: speaksInCited(sentence, person) }];
  });
}

/**
 * A person's name that the sentence credits and that is in no report: a given name or an honorific, and a surname that is not a common
 * word.
 */
export function unknownName(sentence: Sentence, isNamed = isInReport): OffsetRange | undefined {
  const { text, range, isQuoted, library } = sentence;
  const words = findNameWords(text, range);
  const { honorifics } = nameDirectory(library);
  const { organizations } = nameVocabulary(library);
  const runs = [...possibleNames(words, library)].filter((run) => !isQuoted(run[0]!));
  const isCredited = creditedRuns(sentence, runs);
  const indexes = new Map(words.map((word, index) => [word, index]));
  for (const run of runs) {
    const [first] = run;
    const before = words[indexes.get(first!)! - 1];
    const isTitled = before?.capital === true && honorifics.has(before.folded) && first!.joined;
    const isName = isTitled || (run.length > 1 && mayBeGivenName(text.slice(first!.start, first!.end)));
    const surname = run.at(-1)!;
    const written = text.slice(surname.start, surname.end);
    const isOther =
      isCommonWord(written, () => false) ||
      isPlace(written) ||
      run.some(({ folded }) => organizations.has(folded)) ||
      isNamed(written, sentence) ||
      sentence.isAuthor(surname.folded) ||
      isDated(text, surname.end);
    if (isName && !isOther && isCredited(run))
      return { start: isTitled ? before.start : first!.start, end: surname.end };
  }
  return undefined;
}

function isInReport(word: string, { library }: Sentence): boolean {
  return reportNames(library).hasWord(normalSpelling(word));
}

/** Whether the cited findings, their titles or one of the names of the sentence have a word. */
export function isInCited(word: string, { targets, names, text }: Sentence): boolean {
  return (
    targets.some((target) => `${target.title} ${target.text}`.includes(word)) ||
    names.some(({ start, end }) => text.slice(start, end).includes(word))
  );
}

/** The only word of a run that differs from a name, if it is nearly the name's. */
function misspeltWord(
  run: NameRun,
  { words, folded }: ReportName<NamedPerson>,
): (OffsetRange & Pick<MisspeltWord, 'spelling'>) | undefined {
  const last = folded.length - 1;
  const [first, surname] = [run[0]!, run.at(-1)!];
  // The surname, the first name, or a surname of two words.
  const indexes =
    run.length === 1
      ? [first.folded[0] === folded[last]![0] ? last : 0]
      : run.length === folded.length
        ? [...folded.keys()]
        : first.folded[0] === folded[0]![0] || run.length > folded.length
          ? [0, last]
          : [...folded.keys()].slice(-run.length);
  if (indexes.length !== run.length) return undefined;
  // A given name alone is another person’s, and a common word is no name.
  if (indexes.at(-1) !== last && (mayBeGivenName(surname.folded) || !isGivenName(words[0]!))) return undefined;
  const wrong = indexes.filter((index, at) => folded[index] !== run[at]!.folded);
  const [index, another] = wrong;
  if (index === undefined || another !== undefined) return undefined;
  const written = run[indexes.indexOf(index)]!;
  const length = Math.max(written.folded.length, folded[index]!.length);
  if (run.length === 1 && length < MIN_SURNAME) return undefined;
  const limit = run.length > 1 ? Math.max(1, forgivenErrors(written.folded.length)) : 1;
  const isNear =
    Math.min(written.folded.length, folded[index]!.length) > 2 &&
    editDistance(written.folded, folded[index]!, limit) <= limit;
  if (!isNear) return undefined;
  const printed = words[index]!;
  const spelling = isInCapitals(printed) ? printed[0]! + printed.slice(1).toLowerCase() : printed;
  return { start: written.start, end: written.end, spelling };
}

/** `GARCIA`, but not initials. */
function isInCapitals(word: string): boolean {
  return /^\p{Lu}{3,}$/u.test(word);
}

/** Whether the name is that of somebody else: the report has the word, or a work or another name in the document. */
function isOtherPerson(
  { text, library, wordsBefore, isAuthor }: Sentence,
  run: NameRun,
  word: OffsetRange,
  person: NamedPerson,
): boolean {
  const written = text.slice(word.start, word.end);
  const hasWord = reportNames(library).hasWord(normalSpelling(written));
  if (hasWord || isPlace(written) || isAuthor(fold(written)) || isDated(text, run.at(-1)!.end)) return true;
  if (run.length > 1) return false;
  // `The Herald says`
  const isThing =
    isCommonWord(written, () => false) || AFTER_ARTICLE.test(text.slice(Math.max(0, word.start - 8), word.start));
  if (isThing) return true;
  const { honorifics } = nameDirectory(library);
  const own = new Set([...wordsOf(person.name).map(fold), ...honorifics, ...OPENERS]);
  return [...wordsBefore(fold(written))].some((before) => !own.has(before));
}

/** `Diaz (2015)`, `Diaz et al.`: the author of a work. */
export function isDated(text: string, end: number): boolean {
  return /^(?:,? \(?\d{4}|,? et al)/u.test(text.slice(end, end + 10));
}

function speaksInCited({ range, targets, library }: Sentence, person: Person): boolean {
  return targets.some((target) => isSpeakerOf(target, { ...range, people: [person], speaks: true }, library));
}

/** Returns whether the sentence credits a run of words. */
export function creditedRuns({ text, range }: Sentence, runs: readonly NameRun[]): (run: NameRun) => boolean {
  let credited: ReadonlySet<NameRun> | undefined;
  const read = (): ReadonlySet<NameRun> => {
    const mentions = runs.map((run) => ({
      start: run[0]!.start - range.start,
      end: run.at(-1)!.end - range.start,
      people: [run],
    }));
    return new Set([
      ...creditsIn(text.slice(range.start, range.end), mentions).flatMap(({ act, pattern, people }) =>
        act === 'duty' || pattern.credits !== 'who' || pattern.isLoose ? [] : people,
      ),
      ...runs.filter((run) => isSourceInBracket(text, { start: run[0]!.start, end: run.at(-1)!.end })),
    ]);
  };
  return (run) => (credited ??= read()).has(run);
}

/** The words with a capital before each word with a capital, folded. Linear. */
function capitalPairs({ markdown }: CheckedDocument): ReadonlyMap<string, ReadonlySet<string>> {
  const pairs = new Map<string, Set<string>>();
  for (const [, before, word] of markdown.matchAll(
    /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}’'-]{0,40})\.?\s(?=(\p{Lu}[\p{L}’'-]{0,40}))/gu,
  )) {
    const key = fold(word!);
    (pairs.get(key) ?? pairs.set(key, new Set()).get(key)!).add(fold(before!));
  }
  return pairs;
}

/** The folded keys of the bibliography. Most begin with the author's surname. */
function worksOf({ bibliography }: CheckedDocument): readonly string[] {
  return [...(bibliography?.keys ?? [])].map(fold);
}

const NONE: ReadonlySet<string> = new Set();

/** The sentence of a claim, with what its names are compared with. */
export function sentenceOfClaim(document: CheckedDocument, claim: Claim, targets: readonly Target[]): Sentence {
  const { library } = document;
  const pairs = document.cached(capitalPairs);
  const keys = document.cached(worksOf);
  return {
    ...namesOfClaim(document, claim),
    text: claim.block.text,
    targets,
    library,
    wordsBefore: (word) => pairs.get(word) ?? NONE,
    isAuthor: (surname) => keys.some((key) => key.startsWith(surname)),
  };
}
