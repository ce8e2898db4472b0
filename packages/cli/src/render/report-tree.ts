import type { Finding, Problem, Report, Session } from '@findings/core';
import { partitionPoint } from '@findings/core/text';
import { placeParts, type PlacedDay, type PlacedPart } from '@findings/core/library';
import { printable } from '../terminal/escape-controls.js';
import { shorten, widthOf } from '../terminal/width.js';
import { wrap } from '../terminal/wrap.js';
import { countNoun } from './count-noun.js';
import { createFindingLines, findingsOf, type TreeLine, type TreePart } from './finding-lines.js';
import { endLines } from './report-summary.js';
import type { TreeLayout } from './tree-layout.js';
import { imprint, joinWithDots } from './target.js';

/** More indentation leaves too little of a line. */
const DEEPEST = 5;

/** A title is cut to so many columns before the number of findings is left out. */
const SHORTEST_TITLE = 20;

/** What was read of a report, what cannot be cited, and what is doubtful, for people. Each line has at most the given width. */
export function reportTree(report: Report, file: string, layout: TreeLayout): string[] {
  const { style, width } = layout;
  const { body, roots } = placeParts(report);
  const tree = createTree(report, layout);
  if (body) tree.part(body, 0);
  tree.summary();
  for (const each of roots) {
    if (each.type === 'day') tree.day(each);
    else tree.nested(each, 0);
  }
  tree.loose('recommendations', 'Recommendations of the report');
  tree.loose('actions', 'Actions of the report');
  return [
    ...wrap(printable(report.title ?? `${report.key}: a report without a title`), width).map(style.bold),
    ...(report.subtitle === undefined ? [] : wrap(printable(report.subtitle), width)),
    ...joinWithDots(imprint(report), width),
    style.dim(shorten(printable(`cited as ${report.key} · ${file}`), width)),
    ...withProblems(tree.lines, report.problems, layout),
    '',
    ...endLines(report, layout),
  ];
}

function createTree(report: Report, layout: TreeLayout) {
  const { style, width } = layout;
  const lines: TreeLine[] = [];
  const findings = createFindingLines(report, layout);
  const addFinding = (finding: Finding, partId: string, depth: number): void => {
    for (const line of findings(finding, partId, depth)) lines.push(line);
  };
  const heading = (
    id: string,
    title: string,
    { count = 0, depth = 0, at }: { count?: number; depth?: number; at: number | undefined },
  ): void => {
    const indent = '  '.repeat(depth);
    const head = shorten(printable(id), width / 2);
    const room = width - indent.length - widthOf(head) - 2;
    const counted = count === 0 ? '' : `  ${countNoun(count, 'finding')}`;
    const isCounted = room - counted.length >= SHORTEST_TITLE;
    const text = shorten(printable(title), isCounted ? room - counted.length : room);
    lines.push({ at, text: `${indent}${style.id(head)}  ${style.bold(text)}${isCounted ? style.dim(counted) : ''}` });
  };
  const tree = {
    lines,
    part(part: TreePart, level: number): void {
      const depth = Math.min(level, DEEPEST);
      if (depth === 0) lines.push({ at: undefined, text: '' });
      const all = findingsOf(part);
      heading(part.id, titleOf(part), { count: all.length, depth, at: part.spans[0]?.start.offset });
      for (const finding of all) addFinding(finding, part.id, depth);
    },
    nested({ part, within }: PlacedPart, level: number): void {
      tree.part(part, level);
      for (const each of within) tree.nested(each, level + 1);
    },
    day({ day, content, parts }: PlacedDay): void {
      const { id, label, date } = day;
      lines.push({ at: undefined, text: '' });
      heading(id, date === undefined || label.includes(date) ? label : `${label} (${date})`, {
        at: day.spans[0]?.start.offset,
      });
      if (content) for (const finding of findingsOf(content)) addFinding(finding, '', 0);
      for (const part of parts) tree.nested(part, 1);
    },
    summary(): void {
      const { summary } = report;
      if (!summary) return;
      lines.push({ at: undefined, text: '' });
      heading('summary', 'Executive summary', {
        count: summary.passages.length,
        at: summary.passages[0]?.spans[0]?.start.offset,
      });
      for (const passage of summary.passages) addFinding(passage, 'summary', 0);
    },
    loose(name: 'recommendations' | 'actions', title: string): void {
      const all = report[name];
      if (all.length === 0) return;
      lines.push(
        { at: undefined, text: '' },
        { at: all[0]!.spans[0]?.start.offset, text: `${style.bold(title)}  ${style.dim(String(all.length))}` },
      );
      for (const passage of all) addFinding(passage, '', 0);
    },
  };
  return tree;
}

function titleOf(part: TreePart): string {
  if (part.title === '') return 'Text under no heading';
  const { number } = part as Partial<Session>;
  return number === undefined || part.title === `Session ${number}` ? part.title : `Session ${number}: ${part.title}`;
}

/** Puts each problem after the last line that comes before it in the report. */
function withProblems(lines: readonly TreeLine[], problems: readonly Problem[], layout: TreeLayout): string[] {
  const placed = lines
    .flatMap(({ at }, index) => (at === undefined ? [] : [{ at, index }]))
    .sort((left, right) => left.at - right.at || left.index - right.index);
  const after = new Map<number, Problem[]>();
  const inOrder = [...problems].sort(
    (left, right) => (left.span?.start.offset ?? -1) - (right.span?.start.offset ?? -1),
  );
  for (const problem of inOrder) {
    const offset = problem.span?.start.offset ?? -1;
    let line = placed[partitionPoint(placed.length, (index) => placed[index]!.at <= offset) - 1]?.index ?? -1;
    // Statements and answers stay with their finding.
    while (line >= 0 && lines[line + 1]?.at === undefined && (lines[line + 1]?.text ?? '') !== '') line++;
    const known = after.get(line);
    if (known) known.push(problem);
    else after.set(line, [problem]);
  }
  const of = (index: number): string[] => (after.get(index) ?? []).flatMap((problem) => problemLines(problem, layout));
  return [...of(-1), ...lines.flatMap(({ text }, index) => [text, ...of(index)])];
}

function problemLines({ severity, message, span }: Problem, { style, width, unicode }: TreeLayout): string[] {
  const isDoubt = severity === 'error' || severity === 'warning';
  const mark = isDoubt ? (unicode ? '⚠' : '!') : 'i';
  const place = span ? `line ${span.start.line}: ` : '';
  const [first = '', ...more] = wrap(printable(place + message), width - 4);
  const colour = isDoubt ? style.warning : style.info;
  return [`  ${colour(mark)} ${colour(first)}`, ...more.map((line) => `    ${colour(line)}`)];
}
