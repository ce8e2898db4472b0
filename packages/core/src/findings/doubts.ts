import type { Exchange, Highlight, Part, Passage, Report, Session } from '../model.js';
import { findNames } from '../people/find-names.js';
import { Likeness, nameLikeness, plainName } from '../people/name.js';
import { isCommonWord } from '@findings/language';
import { reportProblem, type ParseContext } from './parse-context.js';
import { turnKindOf, whoIs } from './who.js';

type Parts = readonly (Session | Part)[];

/** A shorter report may have one part. */
const LONG_REPORT = 800;
/** A part with a larger share of the words holds most of the report. */
const MOST = 0.55;
/** If a report has more parts than this, one of them may be longer. */
const FEW_PARTS = 4;
const MOST_OF_MANY = 0.7;
const NEARLY_ALL = 0.8;
/** Where more of the words are credited, labels guide the reader, and headings matter less. */
const CREDITED = 0.75;
/** A paragraph with more words may have swallowed headings. */
const LONG_PARAGRAPH = 150;
/** Long paragraphs are doubtful if they have at least this many words, and half of the words of the report. */
const MANY_LONG = 250;
/** If parts have fewer words on average, headings are probably not missing. */
const LARGE_PART = 300;
/** Where more is credited, long paragraphs are speeches. */
const FEW_CREDITED = 0.3;
/** So many findings begin with a person's name, and fewer are credited. */
const MANY_UNCREDITED = 10;
/** A long report that names this many people usually says what some of them said. */
const MANY_NAMED = 6;
const HARDLY_CREDITED = 0.05;
/** So many lines with unknown labels are people that the reader does not know. */
const MANY_UNKNOWN = 5;
/** A finding with fewer words is a fragment. */
const FRAGMENT = 4;
const MANY_FRAGMENTS = 0.35;
/** `[edit]`, `[Applause]`. */
const ASIDE = /^\[[^[\]]*\]$/;
/** Longest name at the start of a finding, in UTF-16 code units. */
const LONGEST_NAME = 60;

/**
 * Reports what makes the reading of a report doubtful, each with what to do.
 *
 * @param isExact true for canonical Markdown, where nothing is guessed
 */
export function reportDoubts(
  report: Pick<Report, 'sessions' | 'parts'>,
  { hasFindings, isExact }: { readonly hasFindings: boolean; readonly isExact: boolean },
  context: ParseContext,
): void {
  if (!hasFindings) {
    const { say } = context;
    const message = say`Nothing in this file can be cited. Check that it is the report, and that its text is not a list of links or names only.`;
    reportProblem(context, 'report.empty', message, { text: '', runs: [] });
    return;
  }
  if (isExact) return;
  const parts: Parts = [...report.sessions, ...report.parts];
  const counts = parts.map((part) => findingsOf(part).reduce((sum, { text }) => sum + countWords(text), 0));
  const findings = parts.flatMap(findingsOf);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const credited = findings.reduce((sum, finding) => sum + creditedWords(finding), 0);
  if (all >= LONG_REPORT && credited < all * CREDITED) reportOnePart(parts, counts, all, context);
  if (credited < all * FEW_CREDITED && all > parts.length * LARGE_PART) reportLongParagraphs(findings, all, context);
  reportUnknownLabels(context);
  if (!reportUncredited(findings, context) && all >= LONG_REPORT && credited < all * HARDLY_CREDITED)
    reportUncreditedNames(findings, context);
  reportFragments(findings, context);
}

type Finding = Passage | Highlight | Exchange;

function findingsOf(part: Session | Part): readonly Finding[] {
  const { overview, highlights, exchanges, recommendations, actions, tables } = part;
  return [...overview, ...highlights, ...exchanges, ...recommendations, ...actions, ...tables];
}

/** Words of a clean text, at most `most`. */
function countWords(text: string, most = Infinity): number {
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0 && count < most; at = text.indexOf(' ', at + 1)) count++;
  return count;
}

function creditedWords(finding: Finding): number {
  if (isCredited(finding) && finding.statements.length === 0) return countWords(finding.text);
  return finding.statements.reduce((sum, { text }) => sum + countWords(text), 0);
}

function isCredited(finding: Finding): boolean {
  return (
    finding.type === 'exchange' ||
    finding.statements.length > 0 ||
    ('speakers' in finding && finding.speakers.length > 0)
  );
}

function reportOnePart(parts: Parts, counts: readonly number[], all: number, context: ParseContext): void {
  const most = counts.reduce((left, right) => Math.max(left, right), 0);
  if (most < all * (parts.length > FEW_PARTS ? MOST_OF_MANY : MOST)) return;
  const part = parts[counts.indexOf(most)]!;
  const { say } = context;
  context.problems.push({
    code: 'report.one-part',
    severity: 'warning',
    id: part.id,
    message:
      part.title === ''
        ? say`Nearly all of the report is under no heading. Write “## ” before each heading of the report.`
        : most < all * NEARLY_ALL
          ? say`“${part.title}” holds most of the report. If headings were missed in it, write “## ” before each of them.`
          : say`“${part.title}” holds nearly all of the report. If headings were missed in it, write “## ” before each of them.`,
    span: part.spans[0] ?? context.source.span(0, 0),
  });
}

function reportUnknownLabels(context: ParseContext): void {
  const { census, problems, source, say } = context;
  const unknown = [...census.uses.values()].filter(
    ({ text, count, separators }) =>
      count > 1 && separators.has('colon') && isLikeName(text, context) && !whoIs(text, context),
  );
  const lines = unknown.reduce((sum, { count }) => sum + count, 0);
  const labelled = [...census.uses.values()].reduce((sum, { count }) => sum + count, 0);
  if (lines < MANY_UNKNOWN || lines < labelled * 0.3) return;
  const [first] = unknown;
  const start = Math.max(0, source.text.indexOf(`${first!.text}:`));
  problems.push({
    code: 'report.label-unknown',
    severity: 'warning',
    message: say`${lines} lines start with a name that is in no list of people, such as “${first!.text}:”. List the full names of the speakers below a heading “## Participants”.`,
    span: source.span(start, start + first!.text.length),
  });
}

/** Labels such as `Next steps:` and `Q:` are not people, known or not. */
function isLikeName(text: string, context: ParseContext): boolean {
  const words = text.split(/\s+/);
  if (words.length > 4 || turnKindOf(text, context) !== undefined) return false;
  return words.every((word) => /^\p{Lu}/u.test(word)) && words.some((word) => !isCommonWord(word, context.isProseWord));
}

/** Headings and lists that were not recognized make one paragraph with the text around them. */
function reportLongParagraphs(findings: readonly Finding[], all: number, context: ParseContext): void {
  const long = findings.filter(({ text }) => countWords(text) > LONG_PARAGRAPH);
  const words = long.reduce((sum, { text }) => sum + countWords(text), 0);
  if (words < MANY_LONG || words < all / 2) return;
  const [first] = long;
  context.problems.push({
    code: 'report.long-paragraphs',
    severity: 'warning',
    id: first!.id,
    message: context.say`Half of the report is in paragraphs of more than ${LONG_PARAGRAPH} words. If headings, lists or other paragraphs are inside, set them apart by empty lines, and write “## ” before headings.`,
    span: first!.spans[0] ?? context.source.span(0, 0),
  });
}

/** A report that credits people begins few findings with a name that says nothing. */
function reportUncredited(findings: readonly Finding[], context: ParseContext): boolean {
  const uncredited = findings.filter(
    (finding) =>
      !isCredited(finding) && context.attribute(finding.text.slice(0, LONGEST_NAME), []).mentions[0]?.start === 0,
  );
  const credited = findings.filter(isCredited).length;
  if (uncredited.length < MANY_UNCREDITED || uncredited.length < credited) return false;
  const [first] = uncredited;
  context.problems.push({
    code: 'report.uncredited',
    severity: 'warning',
    id: first!.id,
    message: context.say`${uncredited.length} findings begin with the name of a person, but are credited to nobody. If these people speak, write a colon after the name, such as “- **Ana Diaz:** …”. If it is a list of people, write “## Participants” above it.`,
    span: first!.spans[0] ?? context.source.span(0, 0),
  });
  return true;
}

/** In notes without verbs, the reader may miss who speaks. */
function reportUncreditedNames(findings: readonly Finding[], context: ParseContext): void {
  const { vocabulary, isProseWord, problems, source, say } = context;
  const named = new Map<string, Finding>();
  for (const finding of findings) {
    if (isCredited(finding)) continue;
    for (const { name } of findNames(finding.text, vocabulary))
      if (name.tokens.length > 1 && nameLikeness(name, isProseWord) === Likeness.Strong && !named.has(plainName(name)))
        named.set(plainName(name), finding);
  }
  const [first] = named;
  if (!first || named.size < MANY_NAMED) return;
  const [person, finding] = first;
  problems.push({
    code: 'report.uncredited',
    severity: 'warning',
    id: finding.id,
    message: say`The report names ${named.size} people, such as ${person}, but credits almost nothing to them. If these people speak, write each name and a colon before what they say, such as “- **Ana Diaz:** …”.`,
    span: finding.spans[0] ?? source.span(0, 0),
  });
}

function reportFragments(all: readonly Finding[], context: ParseContext): void {
  const findings = all.filter(({ text }) => !ASIDE.test(text));
  const short = findings.filter(({ text }) => countWords(text, FRAGMENT) < FRAGMENT);
  if (findings.length < 20 || short.length < findings.length * MANY_FRAGMENTS) return;
  context.problems.push({
    code: 'report.fragments',
    severity: 'warning',
    message: context.say`${short.length} of ${findings.length} findings have fewer than four words. The lines of the report are probably cut up: join the lines of each paragraph.`,
    span: short[0]!.spans[0] ?? context.source.span(0, 0),
  });
}
