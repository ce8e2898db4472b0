import type { Finding, Furniture, FurnitureKind, Problem, Report } from '@findings/core';
import { printable } from '../terminal/escape-controls.js';
import { shorten } from '../terminal/width.js';
import { wrap } from '../terminal/wrap.js';
import { countNoun } from './count-noun.js';
import { findingsOf } from './finding-lines.js';
import type { TreeLayout } from './tree-layout.js';

/** What a tree ends with: people, text that cannot be cited, totals and doubts. */
export function endLines(report: Report, layout: TreeLayout): string[] {
  const { style, width } = layout;
  const findings = allFindings(report);
  return [
    ...peopleLines(report, layout),
    ...furnitureLines(report.furniture, layout),
    ...wrap(totals(report, findings), width).map(style.bold),
    ...problemLines(report.problems, layout),
    '',
    ...wrap(legend(findings), width).map(style.dim),
  ];
}

/** `32 sessions and parts, 118 statements by 41 people, 3 doubts:` */
export function totals(report: Report, findings = allFindings(report)): string {
  const { sessions, parts, problems } = report;
  const statements = findings.flatMap(creditsOf);
  const speakers = new Set(statements.flat());
  const doubts = problems.filter(isDoubt).length;
  const credited =
    statements.length === 0
      ? 'no statement by a named person'
      : `${countNoun(statements.length, 'statement')} by ${countNoun(speakers.size, 'person', 'people')}`;
  return `${sectionCount(sessions.length, parts.length)}, ${credited}, ${doubts === 0 ? 'no doubts.' : `${countNoun(doubts, 'doubt')}:`}`;
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

function furnitureLines(furniture: readonly Furniture[], { style, width }: TreeLayout): string[] {
  const lines = new Map<FurnitureKind, (readonly [number, number])[]>();
  for (const { kind, spans } of furniture) {
    const ranges = lines.get(kind) ?? [];
    for (const { start, end } of spans) ranges.push([start.line, end.line]);
    lines.set(kind, ranges);
  }
  if (lines.size === 0) return [];
  const column = [...lines.keys()].reduce((widest, kind) => Math.max(widest, kinds[kind].length), 0) + 2;
  const rows = [...lines].map(([kind, ranges]) => {
    const merged = mergeRanges(ranges);
    const places = merged.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
    const isOne = merged.length === 1 && merged[0]![0] === merged[0]![1];
    return `  ${kinds[kind].padEnd(column)}${style.dim(shorten(`${isOne ? 'line' : 'lines'} ${places}`, width - column - 2))}`;
  });
  return [style.bold('Left out: this cannot be cited'), ...rows, ''];
}

/** Ranges of lines in order; those that touch are one. */
function mergeRanges(ranges: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((left, right) => left[0] - right[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 2) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** How to cite what the tree shows, by an id of the report. */
function legend(findings: readonly Finding[]): string {
  const dotted = findings.flatMap(({ id }) => (id.includes('.') ? id : [])).sort((a, b) => a.length - b.length);
  const example = dotted.find((id) => /\.h\d+$/.test(id)) ?? dotted[0];
  if (example === undefined) return 'Nothing in this report can be cited.';
  const dot = example.lastIndexOf('.');
  return `To cite “${example.slice(dot)}” under “${example.slice(0, dot)}”, write [@${example}].`;
}
