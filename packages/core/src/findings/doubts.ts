import type { Part, Report, Session } from '../model.js';
import { isCommonWord } from '../vocabulary/name-words.js';
import { reportProblem, type ParseContext } from './parse-context.js';
import { turnKindOf, whoIs } from './who.js';

type Parts = readonly (Session | Part)[];

/** A shorter report may have one part, and nobody in it. */
const LONG_REPORT = 800;
/** A part with a larger share of the words holds nearly everything. */
const NEARLY_ALL = 0.8;
/** So many lines with unknown labels are people that the reader does not know. */
const MANY_UNKNOWN = 5;
/** A finding with fewer words is a fragment. */
const FRAGMENT = 4;
const MANY_FRAGMENTS = 0.35;

/** Reports what makes the reading of a report doubtful, each with what to do. */
export function reportDoubts(
  report: Pick<Report, 'sessions' | 'parts' | 'people'>,
  hasFindings: boolean,
  context: ParseContext,
): void {
  if (!hasFindings) {
    const { say } = context;
    const message = say`Nothing in this file can be cited. Check that it is the report, and that its text is not a list of links or names only.`;
    reportProblem(context, 'report.empty', message, { text: '', runs: [] });
    return;
  }
  const parts: Parts = [...report.sessions, ...report.parts];
  const counts = parts.map((part) => wordsOf(part));
  const all = counts.reduce((sum, count) => sum + count, 0);
  reportOnePart(parts, counts, all, context);
  reportUnknownLabels(context);
  reportNobody(report, parts, all, context);
  reportFragments(parts, context);
}

function findingsOf(part: Session | Part) {
  const { overview, highlights, exchanges, recommendations, actions, tables } = part;
  return [...overview, ...highlights, ...exchanges, ...recommendations, ...actions, ...tables];
}

function wordsOf(part: Session | Part): number {
  return findingsOf(part).reduce((sum, { text }) => sum + text.split(' ').length, 0);
}

function reportOnePart(parts: Parts, counts: readonly number[], all: number, context: ParseContext): void {
  const most = counts.reduce((left, right) => Math.max(left, right), 0);
  if (all < LONG_REPORT || most < all * NEARLY_ALL) return;
  const part = parts[counts.indexOf(most)]!;
  const { say } = context;
  context.problems.push({
    code: 'report.one-part',
    severity: 'warning',
    id: part.id,
    message:
      part.title === ''
        ? say`Nearly all of the report is under no heading. Write “## ” before each heading of the report.`
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

/** Labels such as `Next steps:` and `Q:` are no people, known or not. */
function isLikeName(text: string, context: ParseContext): boolean {
  const words = text.split(/\s+/);
  if (words.length > 4 || turnKindOf(text, context) !== undefined) return false;
  return words.every((word) => /^\p{Lu}/u.test(word)) && words.some((word) => !isCommonWord(word, context.isProseWord));
}

function reportNobody({ people }: Pick<Report, 'people'>, parts: Parts, all: number, context: ParseContext): void {
  const { say } = context;
  if (all < LONG_REPORT) return;
  const credited = parts.some((part) =>
    findingsOf(part).some(
      (finding) =>
        finding.statements.length > 0 ||
        ('speakers' in finding && finding.speakers.length > 0) ||
        finding.type === 'exchange',
    ),
  );
  if (people.length > 3 && !credited)
    reportProblem(
      context,
      'report.nobody-speaks',
      say`${people.length} people are named, but nothing that they said was found. Write the speaker before each statement, such as “- **${people[0]!.name}** …”.`,
      { text: '', runs: [] },
    );
}

function reportFragments(parts: Parts, context: ParseContext): void {
  const findings = parts.flatMap(findingsOf);
  const short = findings.filter(({ text }) => text.split(' ').length < FRAGMENT);
  if (findings.length < 20 || short.length < findings.length * MANY_FRAGMENTS) return;
  context.problems.push({
    code: 'report.fragments',
    severity: 'warning',
    message: context.say`${short.length} of ${findings.length} findings have fewer than four words. The lines of the report are probably cut up: join the lines of each paragraph.`,
    span: short[0]!.spans[0] ?? context.source.span(0, 0),
  });
}
