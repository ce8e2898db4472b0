import { partitionPoint } from '@findings/core/text';
import {
  anyOf,
  fold,
  memoByString,
  vocabularyOf,
  wholePhrase,
  type LanguageCode,
  type OffsetRange,
} from '@findings/language';
import { ownWords } from '../vocabulary/own-words.js';
import { sentenceLanguages } from '../vocabulary/sentence-languages.js';

/**
 * The writer, or the writer's project, as the subject of a clause: `we`, `our survey`, `this project`, `the applicant`.
 * `the project` may be one of the report.
 */
const OWN_SUBJECT =
  /(?<![\p{L}\p{N}])(?:[Ww]e|I|[Oo]ur|[Mm]y|us|(?:[Tt]his|[Tt]he present|[Tt]he proposed) (?:project|programme|program|proposal|application|study|consortium|initiative|pilot|grant)|[Tt]he (?:applicants?|proposal|consortium|proposed (?:project|programme|work)))(?![\p{L}\p{N}])/gu;

/** Verbs after `we` that introduce what the writer heard or read: `we learned that 45% …`. */
const HEARS =
  /^['’]?(?:ve|d)?\s*(?:(?:have|had|also|now|already|only|therefore|thus|all)\s+)*(?:learn(?:ed|t)?|hear[d]?|know|knew|read|f(?:i|ou)nd|see|saw|note[d]?|agree[d]?|believe[d]?|th(?:ink|ought)|cite[d]?|quote[d]?|follow(?:ed)?|understand|understood|recall(?:ed)?|conclude[d]?|accept(?:ed)?|rel(?:y|ied)|are told|were told|must remember)(?![\p{L}])/iu;

/** What begins a clause about something else. */
const OTHER_CLAUSE =
  /(?:[;\ufffc]|(?:,| [\u2013\u2014-])\s+(?:and|but|so|yet|while|whereas|or)\s|(?<![\p{L}])(?:that|which|who|whom|whose|where|because|since|while|whereas|although|though|unlike|given|if|when|compared|(?<!as well |as many |as much |as few )as(?! (?:well|many|much|few|of)))(?![\p{L}]))/giu;

/** A label of a plan: `Objective 2:`, `Budget:`, `Year 1 –`. */
const PLAN_LABEL =
  /^[\s*_•-]*(?:(?:specific|overall|main|project|total)\s)?(?:(?:objectives?|goals?|targets?|outputs?|activit(?:y|ies)|milestones?|deliverables?|indicators?|budget|costs?|total|tasks?|work ?packages?|wp|kpis?|timeline|staff(?:ing)?)(?:\s?[\d.]{1,5}[a-z]?)?|(?:results?|outcomes?|impact|phase|year|month|quarter)\s?[\d.]{1,5}[a-z]?)\s?(?:[:\u2013\u2014]|-\s)/iu;

/**
 * Finds the clauses of a sentence that are about the writer's own plans and means: `we will train 120 officers`,
 * `Objective 2: reach 5,000 migrants`. A figure in them is not the report's.
 *
 * @param text the sentence; U+FFFC replaces each citation
 * @returns ranges of the text, in order
 */
export function ownClauses(text: string): readonly OffsetRange[] {
  const clauses: OffsetRange[] = [];
  if (PLAN_LABEL.test(text) || OTHER_LABEL.test(text)) {
    const cited = text.indexOf('\ufffc');
    clauses.push({ start: 0, end: cited < 0 ? text.length : cited });
  }
  let borders: readonly OffsetRange[] | undefined;
  for (const { index, 0: subject } of text.matchAll(OWN_SUBJECT)) {
    const end = index + subject.length;
    const clause = clauseAt(text, { start: index, end }, (borders ??= readBorders(text, OTHER_CLAUSE)));
    const isHeard = /^(?:[Ww]e|I)$/.test(subject) && HEARS.test(text.slice(end, end + 60));
    // What the writer heard is cited. What they do next is not: `We heard of 45% [@s4] and train 12 officers`.
    const start = isHeard ? startOfNextVerb(text, { start: end, end: clause.end }) : clause.start;
    if (start !== undefined) clauses.push({ start, end: clause.end });
    const rest = isHeard || index > 0 ? undefined : endOfOwnSentence(text, clause.end);
    if (rest) clauses.push(rest);
  }
  for (const { subjects, border } of OTHER_LANGUAGES) {
    const found = [...text.matchAll(subjects)];
    if (found.length === 0) continue;
    const borders = readBorders(text, border);
    for (const { index, 0: subject } of found)
      clauses.push(clauseAt(text, { start: index, end: index + subject.length }, borders));
  }
  return clauses.sort((left, right) => left.start - right.start);
}

/**
 * Subjects in other languages, and what separates their clauses. Separators such as `que` are words of several languages, so they count
 * only in a sentence with a subject of their language.
 */
const OTHER_LANGUAGES = ownWords.map(({ subjects, clauses }) => ({
  subjects: wholePhrase(subjects, 'giu'),
  border: new RegExp(
    String.raw`[;\ufffc]|(?:,| [\u2013\u2014-])\s+(?:y|e|et|und|pero|mais|mas|aber|sondern)\s|(?<!\p{L})${anyOf(clauses)}(?!\p{L})`,
    'giu',
  ),
}));

/** A label of a plan in another language: `Objetivo 2:`. */
const OTHER_LABEL = new RegExp(
  String.raw`^[\s*_•-]*${anyOf(ownWords.flatMap(({ labels }) => labels))}(?:\s?[\d.]{1,5}[a-z]?)?\s?(?:[:\u2013\u2014]|-\s)`,
  'iu',
);

function readBorders(text: string, border: RegExp): readonly OffsetRange[] {
  return [...text.matchAll(border)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
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
const NEXT_VERB =
  /^(?=[\ufffc,])[\s\ufffc]{0,9}(?:,?\s?(?:(?<english>and|or|then)|et|puis|y|luego|e|und|dann)|,(?=[^;\ufffc]{1,90},?\s(?:and|et|y|e|und)\s))\s(?<word>\p{Ll}[\p{L}’'-]*)/u;

/** Words after a comma and the last citation that go on with the main clause: `We follow them, because … [@s4], with 12 officers`. */
const CONTINUATION = /^[\s\ufffc]{0,9},\s(?:with|for|in|at|within|over|by)\s(?:(?!\ufffc).)*$/su;

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

/** Determiners that begin another subject, in addition to the words of a vocabulary. */
const DETERMINERS = new Set(
  'its their his her this these those every each all some many most no both several few one'.split(' '),
);

/** Whether another verb of the same subject follows a border: `We follow them [@s4] and hold 5 workshops`. */
function isNextVerb(text: string, border: number): boolean {
  const { english, word } = NEXT_VERB.exec(text.slice(border, border + LONGEST_SERIES))?.groups ?? {};
  if (word === undefined || DETERMINERS.has(word)) return false;
  // `and vendors proposed`
  if (english !== undefined && /[^su]s$/u.test(word)) return false;
  return !sentenceLanguages.some(({ code }) => functionWordsOf(code).has(fold(word)));
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
