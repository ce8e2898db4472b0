import { partitionPoint } from '@findings/core/text';
import {
  anyCue,
  anyOf,
  cues,
  cueSet,
  english,
  fold,
  type LanguageCode,
  languagesButEnglish,
  memoByString,
  type OffsetRange,
  vocabularyOf,
  wholePhrase,
} from '@findings/language';

/** Verbs after `we` that introduce what the writer heard or read: `we learned that 45% …`. */
const HEARS = new RegExp(String.raw`^\s*(?:${anyCue('beforeVerbs')}\s+)*${anyCue('hearing')}(?!\p{L})`, 'iu');

/** A label of a plan: `Objective 2:`, `Budget:`, `Year 1 –`. */
const PLAN_LABEL = new RegExp(
  String.raw`^[\s*_•-]*(?:${anyCue('planAdjectives')}\s)?(?:${anyCue('planLabels')}(?:\s?[\d.]{1,5}[a-z]?)?|${anyCue('numberedPlanLabels')}\s?[\d.]{1,5}[a-z]?)\s?(?:[:\u2013\u2014]|-\s)`,
  'iu',
);

/**
 * The writer, or the writer's project, as the subject of a clause, and what separates clauses. Separators such as `que` are words of several
 * languages, so they count only in a sentence with a subject of their language. `the project` may be one of the report.
 */
const LANGUAGES = (['en', ...languagesButEnglish] as const).map((code) => ({
  subjects: wholePhrase(cues('ownSubjects', [code]), 'giu'),
  border: new RegExp(
    String.raw`[;\ufffc]|(?:,| [\u2013\u2014-])\s+${anyCue('clauseJoints', code === 'en' ? [code] : languagesButEnglish)}\s|(?<!\p{L})(?:(?<other>${anyCue('notClauses', [code])})|${anyCue('otherClauses', [code])})(?!\p{L})`,
    'giu',
  ),
}));

/**
 * Finds the clauses of a sentence that are about the writer's own plans and means: `we will train 120 officers`,
 * `Objective 2: reach 5,000 migrants`. A figure in them is not the report's.
 *
 * @param text the sentence; U+FFFC replaces each citation
 * @returns ranges of the text, in order
 */
export function ownClauses(text: string): readonly OffsetRange[] {
  const clauses: OffsetRange[] = [];
  if (PLAN_LABEL.test(text)) clauses.push({ start: 0, end: indexOrEnd(text, '\ufffc') });
  for (const { subjects, border } of LANGUAGES) {
    const found = [...text.matchAll(subjects)].filter(({ 0: subject }) => !isAcronym(subject));
    if (found.length === 0) continue;
    const borders = readBorders(text, border);
    for (const { index, 0: subject } of found) {
      const end = index + subject.length;
      const clause = clauseAt(text, { start: index, end }, borders);
      const isHeard = WRITERS.has(subject.toLowerCase()) && HEARS.test(text.slice(end, end + 60));
      // What the writer heard is cited. What they do next is not: `We heard of 45% [@s4] and train 12 officers`.
      const start = isHeard ? startOfNextVerb(text, { start: end, end: clause.end }) : clause.start;
      if (start !== undefined) clauses.push({ start, end: clause.end });
      const rest = isHeard || index > 0 ? undefined : endOfOwnSentence(text, clause.end);
      if (rest) clauses.push(rest);
    }
  }
  return clauses.sort((left, right) => left.start - right.start);
}

const WRITERS = cueSet('writers');

/** `US`, or the number `i`. */
function isAcronym(subject: string): boolean {
  return /^(?:\p{Lu}{2,}|\p{Ll})$/u.test(subject);
}

function readBorders(text: string, border: RegExp): readonly OffsetRange[] {
  return [...text.matchAll(border)].flatMap(({ index, groups, 0: { length } }) =>
    groups!['other'] === undefined ? [{ start: index, end: index + length }] : [],
  );
}

/** The clause of a subject, between two borders. It includes further verbs of the subject after citations. */
function clauseAt(text: string, subject: OffsetRange, borders: readonly OffsetRange[]): OffsetRange {
  const before = borders[partitionPoint(borders.length, (at) => borders[at]!.end <= subject.start) - 1];
  const first = partitionPoint(borders.length, (at) => borders[at]!.start < subject.end);
  const starts = borders.slice(first, first + MOST_VERBS).map(({ start }) => start);
  const isCited = starts[0] !== undefined && text[starts[0]] === '\ufffc';
  const end = isCited ? starts.find((start) => !isNextVerb(text, start)) : starts[0];
  return { start: startOf(text, subject.start, before), end: end ?? text.length };
}

/** At most this many borders are searched for further verbs of a subject. */
const MOST_VERBS = 6;
/** The longest text after a citation that is searched for the end of a series of verbs, in UTF-16 code units. */
const LONGEST_SERIES = 120;
/** The longest text from what the writer heard to its citation, in UTF-16 code units. */
const LONGEST_HEARD = 300;
/** A word in lower case after citations and a conjunction, or after a comma in a series: `[@s4], hold 5 workshops, and …`. */
const NEXT_VERB = new RegExp(
  String.raw`^(?=[\ufffc,])[\s\ufffc]{0,9}(?:,?\s?(?:(?<english>${anyCue('nextVerbs', ['en'])})|${anyCue('nextVerbs', languagesButEnglish)})|,(?=[^;\ufffc]{1,90},?\s${anyCue('and')}\s))\s(?<word>\p{Ll}[\p{L}’'-]*)`,
  'u',
);

/** Words after a comma and the last citation that go on with the main clause: `We follow them, because … [@s4], with 12 officers`. */
const CONTINUATION = new RegExp(String.raw`^[\s\ufffc]{0,9},\s${anyOf(english.prepositions)}\s(?:(?!\ufffc).)*$`, 'su');

/** The text after the last citation of a sentence whose subject is the writer. Undefined if it begins another clause. */
function endOfOwnSentence(text: string, start: number): OffsetRange | undefined {
  const cited = text.lastIndexOf('\ufffc');
  const isContinued = cited >= start && CONTINUATION.test(text.slice(cited, cited + LONGEST_HEARD));
  return isContinued ? { start: cited, end: text.length } : undefined;
}

/** The offset of the citation before the next verb, in a clause that begins with what the writer heard. */
function startOfNextVerb(text: string, { start, end }: OffsetRange): number | undefined {
  const cited = text.slice(start, Math.min(end, start + LONGEST_HEARD)).indexOf('\ufffc');
  const { word } = NEXT_VERB.exec(text.slice(start + cited, end))?.groups ?? {};
  return cited < 0 || word === undefined || HEARS.test(word) ? undefined : start + cited;
}

/** They begin another subject, in addition to the words of a vocabulary. */
const DETERMINERS = cueSet('determiners');

/** Whether another verb of the same subject follows a border: `We follow them [@s4] and hold 5 workshops`. */
function isNextVerb(text: string, border: number): boolean {
  const { english, word } = NEXT_VERB.exec(text.slice(border, border + LONGEST_SERIES))?.groups ?? {};
  if (word === undefined || DETERMINERS.has(word)) return false;
  // `and vendors proposed`
  if (english !== undefined && /[^su]s$/u.test(word)) return false;
  return !languagesButEnglish.some((code) => functionWordsOf(code).has(fold(word)));
}

/** The folded words of a language that begin another subject, or a clause about something else. */
const functionWordsOf = memoByString((code: string): ReadonlySet<string> => {
  const { articles, prepositions, pronouns, pluralPronouns, complementizers, relativePronouns } = vocabularyOf(
    code as LanguageCode,
  );
  return new Set(
    [articles, prepositions, pronouns, pluralPronouns, complementizers, relativePronouns].flat().map(fold),
  );
});

/** Where the clause of a subject begins: after the comma that ends another clause, as in `Since half are women, in May we …`. */
function startOf(text: string, subject: number, before: OffsetRange | undefined): number {
  if (before === undefined) return 0;
  const isWord = /\p{L}/u.test(text.slice(before.start, before.end));
  const comma = isWord ? text.indexOf(',', before.end) : -1;
  return comma >= 0 && comma < subject ? comma + 1 : before.end;
}

function indexOrEnd(text: string, mark: string): number {
  const index = text.indexOf(mark);
  return index < 0 ? text.length : index;
}
