import { partitionPoint } from '@findings/core/text';
import {
  anyCue,
  anyOf,
  cues,
  cueSet,
  english,
  languagesButEnglish,
  mayHavePhrase,
  type OffsetRange,
  quotationsIn,
  wholePhrase,
} from '@findings/language';

/** Verbs after `we` that introduce what the writer heard or read: `we learned that 45% …`. */
const HEARS = new RegExp(String.raw`^\s*(?:${anyCue('beforeVerbs')}\s+)*${anyCue('hearing')}(?!\p{L})`, 'iu');

/** A label of a plan: `Objective 2:`, `Budget:`, `Year 1 –`. */
const PLAN_LABEL = new RegExp(
  String.raw`^[\s*_•-]*(?:${anyCue('planAdjectives')}\s)?(?:${anyCue('planLabels')}(?:\s?[\d.]{1,5}[a-z]?)?|${anyCue('numberedPlanLabels')}\s?[\d.]{1,5}[a-z]?)\s?(?:\([^()]{1,40}\)\s?)?(?:[:\u2013\u2014]|-\s)`,
  'iu',
);

/** What ends a label. A fast test that excludes most sentences. */
const HAS_LABEL_END = /[:\u2013\u2014]|-\s/;

/**
 * The writer, or the writer's project, as the subject of a clause, and what separates clauses. Separators such as `que` are words of several
 * languages, so they count only in a sentence with a subject of their language. `the project` may be one of the report.
 */
const LANGUAGES = (['en', ...languagesButEnglish] as const).map((code) => ({
  mayBeIn: mayHavePhrase([...cues('ownSubjects', [code]), ...cues('planVerbs', [code])]),
  subjects: wholePhrase(cues('ownSubjects', [code]), 'giu'),
  /** The verb at the start of `Train 60 officers`. */
  verb: startsWith(cues('planVerbs', [code])),
  border: new RegExp(
    String.raw`[;\ufffc]|(?:,| [\u2013\u2014-])\s+${anyCue('clauseJoints', code === 'en' ? [code] : languagesButEnglish)}\s|(?<!\p{L})(?:(?<other>${anyCue('notClauses', [code])})|${anyCue('otherClauses', [code])})(?!\p{L})`,
    'giu',
  ),
}));

/** A fast test that excludes most sentences. */
const mayHaveOwn = mayHavePhrase([...cues('ownSubjects'), ...cues('planVerbs')]);

function startsWith(words: readonly string[]): RegExp {
  // A language without such words matches nothing.
  return words.length === 0 ? /(?!)/g : new RegExp(String.raw`^[\s*_•-]*${anyOf(words)}(?!\p{L})`, 'giu');
}

/** Matches a verb with the writers as its object, so they are not its subject: `told us`. */
const TOLD_US = new RegExp(String.raw`(?<!\p{L})${anyOf(english.speech)} us\b`, 'iu');

/**
 * Finds the clauses of a sentence that are about the writer's own plans and means: `we will train 120 officers`,
 * `Objective 2: reach 5,000 migrants`. A figure in them is not the report's.
 *
 * @param text the sentence; U+FFFC replaces each citation
 * @returns ranges of the text, in order
 */
export function ownClauses(text: string): readonly OffsetRange[] {
  const clauses: OffsetRange[] = [];
  if (HAS_LABEL_END.test(text) && PLAN_LABEL.test(text)) clauses.push({ start: 0, end: indexOrEnd(text, '\ufffc') });
  if (!mayHaveOwn(text)) return clauses;
  for (const { mayBeIn, subjects, verb, border } of LANGUAGES) {
    if (!mayBeIn(text)) continue;
    const subjectsFound = [...text.matchAll(subjects)].filter(
      ({ 0: subject, index }) => !isAcronym(subject) && !TOLD_US.test(text.slice(Math.max(0, index - 20), index + 3)),
    );
    const found = [...text.matchAll(verb), ...subjectsFound];
    if (found.length === 0) continue;
    const borders = readBorders(text, border);
    for (const { index, 0: subject } of found) {
      const end = index + subject.length;
      const isHeard = WRITERS.has(subject.toLowerCase()) && HEARS.test(text.slice(end, end + 60));
      if (!isHeard) clauses.push(clauseAt(text, { start: index, end }, borders));
    }
  }
  return clauses.sort((left, right) => left.start - right.start);
}

const MAY_BE_OWN = wholePhrase(cues('mayBeOwn'));
const hasWordOfOwn = mayHavePhrase(cues('mayBeOwn'));

/** Whether a sentence also says something of the writer, or may do so: a figure in it may then be from elsewhere. */
export function mayBeOwn(text: string): boolean {
  const said = withoutQuotations(text);
  return (hasWordOfOwn(said) && MAY_BE_OWN.test(said)) || ownClauses(said).length > 0;
}

/** A sentence of the same length with blanks for the words of its quotations. */
export function withoutQuotations(sentence: string): string {
  let text = '';
  for (const { start, end } of quotationsIn(sentence)) {
    if (start < text.length) continue;
    text += `${sentence.slice(text.length, start)}“${' '.repeat(Math.max(0, end - start - 2))}”`;
  }
  return text + sentence.slice(text.length);
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

/** The clause of a subject, between the nearest borders. */
function clauseAt(text: string, subject: OffsetRange, borders: readonly OffsetRange[]): OffsetRange {
  const before = borders[partitionPoint(borders.length, (at) => borders[at]!.end <= subject.start) - 1];
  const after = borders[partitionPoint(borders.length, (at) => borders[at]!.start < subject.end)];
  return { start: startOf(text, subject.start, before), end: after?.start ?? text.length };
}

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
