import type { Finding, Report, Session } from '@findings/core';
import { placeParts, summaryTitle, type PlacedDay, type PlacedPart } from '@findings/core/library';
import { translateEnglish } from '@findings/core/text';
import { printable } from '../terminal/escape-controls.js';
import { shorten, widthOf } from '../terminal/width.js';
import { wrap } from '../terminal/wrap.js';
import { countNoun } from './count-noun.js';
import { createFindingLines, findingsOf, type TreePart } from './finding-lines.js';
import { endLines } from './report-summary.js';
import type { TreeLayout } from './tree-layout.js';
import { imprint, joinWithDots } from './target.js';

/** More indentation leaves too little of a line. */
const DEEPEST = 5;

/** A title is cut to so many columns before the number of findings is left out. */
const SHORTEST_TITLE = 20;

/** What was read of a report, what cannot be cited, and what is doubtful, for people. Each line has at most the given width. */
export function reportTree(report: Report, source: string, file: string, layout: TreeLayout): string[] {
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
    ...tree.lines,
    '',
    ...endLines(report, source, layout),
  ];
}

function createTree(report: Report, layout: TreeLayout) {
  const { style, width } = layout;
  const lines: string[] = [];
  const findings = createFindingLines(report, layout);
  const addFinding = (finding: Finding, partId: string, depth: number): void => {
    for (const line of findings(finding, partId, depth)) lines.push(line);
  };
  const heading = (id: string, title: string, count = 0, depth = 0): void => {
    const indent = '  '.repeat(depth);
    const head = shorten(printable(id), width / 2);
    const room = width - indent.length - widthOf(head) - 2;
    const counted = count === 0 ? '' : `  ${countNoun(count, 'finding')}`;
    const isCounted = room - counted.length >= SHORTEST_TITLE;
    const text = shorten(printable(title), isCounted ? room - counted.length : room);
    lines.push(`${indent}${style.id(head)}  ${style.bold(text)}${isCounted ? style.dim(counted) : ''}`);
  };
  const tree = {
    lines,
    part(part: TreePart, level: number): void {
      const depth = Math.min(level, DEEPEST);
      if (depth === 0) lines.push('');
      const all = findingsOf(part);
      heading(part.id, titleOf(part), all.length, depth);
      for (const finding of all) addFinding(finding, part.id, depth);
    },
    nested({ part, within }: PlacedPart, level: number): void {
      tree.part(part, level);
      for (const each of within) tree.nested(each, level + 1);
    },
    day({ day, content, parts }: PlacedDay): void {
      const { id, label, date } = day;
      lines.push('');
      heading(id, date === undefined || label.includes(date) ? label : `${label} (${date})`);
      if (content) for (const finding of findingsOf(content)) addFinding(finding, '', 0);
      for (const part of parts) tree.nested(part, 1);
    },
    summary(): void {
      const { summary } = report;
      if (!summary) return;
      lines.push('');
      heading('summary', summaryTitle(translateEnglish, report), summary.passages.length);
      for (const passage of summary.passages) addFinding(passage, 'summary', 0);
    },
    loose(name: 'recommendations' | 'actions', title: string): void {
      const all = report[name];
      if (all.length === 0) return;
      lines.push('', `${style.bold(title)}  ${style.dim(String(all.length))}`);
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
