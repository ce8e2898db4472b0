import type { Finding, Furniture, FurnitureKind, Problem, Report, Span } from '@findings/core';
import { formatNumber } from '@findings/project';
import { printable } from '../terminal/escape-controls.js';
import { shorten, widthOf } from '../terminal/width.js';
import { wrap } from '../terminal/wrap.js';
import { countNoun } from './count-noun.js';
import { findingsOf } from './finding-lines.js';
import type { TreeLayout } from './tree-layout.js';

/** What a tree ends with: people, text that cannot be cited, totals and doubts. */
export function endLines(report: Report, source: string, layout: TreeLayout): string[] {
  const { style, width } = layout;
  const findings = allFindings(report);
  return [
    ...peopleLines(report, layout),
    ...furnitureLines(report.furniture, source, layout),
    ...wrap(totals(report, findings), width).map(style.bold),
    ...problemLines(report.problems, layout),
    '',
    ...wrap(legend(findings), width).map(style.dim),
  ];
}

/** `32 sessions and parts, 118 statements by 41 people. 90 of 120 findings name a speaker; who said the other 30 was not checked. 3 doubts:` */
export function totals(report: Report, findings = allFindings(report)): string {
  const { sessions, parts, problems } = report;
  const credits = findings.map(creditsOf);
  const statements = credits.flat();
  const speakers = new Set(statements.flat());
  const doubts = problems.filter(isDoubt).length;
  const credited =
    statements.length === 0
      ? 'no statement by a named person'
      : `${countNoun(statements.length, 'statement')} by ${countNoun(speakers.size, 'person', 'people')}`;
  const counts = `${sectionCount(sessions.length, parts.length)}, ${credited}.`;
  const unchecked = describeUnchecked(credits.filter(({ length }) => length > 0).length, findings.length);
  return `${counts} ${unchecked} ${doubts === 0 ? 'No warnings.' : `${countNoun(doubts, 'doubt')}:`}`;
}

/** A report without warnings may still have missing or wrong speakers, so the summary does not end with the warnings alone. */
function describeUnchecked(credited: number, all: number): string {
  const rest = all - credited;
  if (credited === 0) return 'No finding names a speaker; who said what was not checked.';
  if (rest === 0) return 'Every finding names a speaker; whether it is the right one was not checked.';
  const others = rest === 1 ? 'the other one' : `the other ${formatNumber(rest)}`;
  return `${formatNumber(credited)} of ${formatNumber(all)} findings ${credited === 1 ? 'names' : 'name'} a speaker; who said ${others} was not checked.`;
}

function sectionCount(sessions: number, parts: number): string {
  if (sessions === 0) return countNoun(parts, 'part');
  return parts === 0
    ? countNoun(sessions, 'session')
    : countNoun(sessions + parts, 'session or part', 'sessions and parts');
}

/** Whether the reading of the report may be wrong. */
export function isDoubt({ severity }: Problem): boolean {
  return severity === 'error' || severity === 'warning';
}

function allFindings({ summary, sessions, parts, recommendations, actions }: Report): readonly Finding[] {
  return [...(summary?.passages ?? []), ...[...sessions, ...parts].flatMap(findingsOf), ...recommendations, ...actions];
}

/** The speakers of each statement of a finding. */
function creditsOf(finding: Finding): readonly (readonly string[])[] {
  const own =
    finding.type === 'highlight'
      ? [finding.speakers]
      : finding.type === 'exchange'
        ? [finding.question, finding.comment, ...finding.answers].map((turn) => turn?.speakers ?? [])
        : [];
  return [...own, ...finding.statements.map(({ speakers }) => speakers)].filter((speakers) => speakers.length > 0);
}

/** The problems of a report, in the order of their places. */
export function problemLines(problems: readonly Problem[], { style, width, unicode }: TreeLayout): string[] {
  const positionOf = ({ span }: Problem): number => span?.start.offset ?? -1;
  return problems
    .toSorted((one, other) => positionOf(one) - positionOf(other))
    .flatMap((problem) => {
      const mark = isDoubt(problem) ? (unicode ? '⚠' : '!') : 'i';
      const place = problem.span ? `line ${problem.span.start.line}: ` : '';
      const [first = '', ...more] = wrap(printable(place + problem.message), width - 4);
      const colour = isDoubt(problem) ? style.warning : style.info;
      return [`  ${colour(mark)} ${colour(first)}`, ...more.map((line) => `    ${colour(line)}`)];
    });
}

function peopleLines({ people }: Report, { style, width }: TreeLayout): string[] {
  const speaking = people.filter(({ findings }) => findings.length > 0);
  const silent = people.filter(({ findings }) => findings.length === 0);
  const list = (title: string, names: readonly string[]): string[] => {
    if (names.length === 0) return [];
    const [first = '', ...more] = wrap(printable(`${title}: ${names.join(', ')}`), width, '  ');
    return [first.replace(title, style.bold(title)), ...more];
  };
  const lines = [
    ...list(
      'Credited',
      [...speaking]
        .sort((left, right) => right.findings.length - left.findings.length)
        .map(({ name, findings }) => `${name} (${findings.length})`),
    ),
    ...list(
      'Named, but not credited',
      silent.map(({ name }) => name),
    ),
  ];
  return lines.length > 0 ? [style.bold('People'), ...lines, ''] : [];
}

const kinds: Readonly<Record<FurnitureKind, string>> = {
  'running-line': 'running headers and footers',
  'page-number': 'page numbers',
  contents: 'table of contents',
  caption: 'captions',
  participants: 'list of participants',
  references: 'references',
  boilerplate: 'notices and thanks',
  navigation: 'navigation',
  agenda: 'agenda',
};

/** Maximum number of rows for each kind of left-out text. */
const MOST_ROWS = 8;
/** Longest text that may be shown in a row, in UTF-16 code units. */
const LONGEST_EXCERPT = 200;

/** The left-out text of each kind, with its lines. Repeated text, such as a running header, has one row. */
function furnitureLines(furniture: readonly Furniture[], source: string, { style, width }: TreeLayout): string[] {
  const byKind = Map.groupBy(furniture, ({ kind }) => kind);
  if (byKind.size === 0) return [];
  const column = [...byKind.keys()].reduce((widest, kind) => Math.max(widest, kinds[kind].length), 0) + 2;
  const rows = [...byKind].flatMap(([kind, all]) => {
    const runs = joinRuns(all.flatMap(({ spans }) => spans));
    // Page numbers differ only in their digits.
    const groups = [...Map.groupBy(runs, (run) => wordsOf(run, source).replace(/\d+/g, '0').toLowerCase()).values()];
    const shown = groups.slice(0, MOST_ROWS).map((group) => {
      const lines = shorten(linesText(group), (width - column) / 2);
      return `${style.dim(lines)}  ${shorten(wordsOf(group[0]!, source), width - column - widthOf(lines) - 4)}`;
    });
    const rest = groups.length - shown.length;
    const last = rest > 0 ? [style.dim(`… and ${countNoun(rest, 'other place')}`)] : [];
    return [...shown, ...last].map((row, index) => `  ${(index === 0 ? kinds[kind] : '').padEnd(column)}${row}`);
  });
  return [style.bold('Left out: this cannot be cited'), ...rows, ''];
}

/** `line 27`, `lines 20–22, 38` */
function linesText(spans: readonly Span[]): string {
  const lines = spans.map(({ start, end }) =>
    start.line === end.line ? String(start.line) : `${start.line}–${end.line}`,
  );
  const isOne = spans.length === 1 && spans[0]!.start.line === spans[0]!.end.line;
  return `${isOne ? 'line' : 'lines'} ${lines.join(', ')}`;
}

function wordsOf({ start, end }: Span, source: string): string {
  const text = source.slice(start.offset, Math.min(end.offset, start.offset + LONGEST_EXCERPT));
  return printable(text.replace(/\s+/g, ' ').trim());
}

/** Joins spans whose lines touch. */
function joinRuns(spans: readonly Span[]): readonly Span[] {
  const runs: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start.offset - other.start.offset)) {
    const last = runs.at(-1);
    if (last && span.start.line <= last.end.line + 2) runs[runs.length - 1] = { start: last.start, end: span.end };
    else runs.push(span);
  }
  return runs;
}

/** How to cite what the tree shows, by an id of the report. */
function legend(findings: readonly Finding[]): string {
  const dotted = findings.flatMap(({ id }) => (id.includes('.') ? id : [])).sort((a, b) => a.length - b.length);
  const example = dotted.find((id) => /\.h\d+$/.test(id)) ?? dotted[0];
  if (example === undefined) return 'Nothing in this report can be cited.';
  const dot = example.lastIndexOf('.');
  return `To cite “${example.slice(dot)}” under “${example.slice(0, dot)}”, write [@${example}].`;
}
