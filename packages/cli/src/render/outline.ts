import type { Problem, Report, Session } from '@findings/core';
import { printable } from '../terminal/escape-controls.js';
import { widthOf } from '../terminal/width.js';
import { wrap } from '../terminal/wrap.js';
import { countNoun } from './count-noun.js';
import { severityStyle } from './problem.js';
import type { Layout } from '../terminal/style.js';
import { joinWithDots, imprint } from './target.js';

/** The outline of a report: everything that can be cited, in the order of the report, and its problems. */
export function outlineLines(report: Report, file: string, layout: Layout): string[] {
  const { style, width } = layout;
  const inDays = new Set(report.days.flatMap(({ sessions }) => sessions));
  const withoutDay = report.sessions.filter(({ id }) => !inDays.has(id));
  const byId = new Map(report.sessions.map((session) => [session.id, session]));
  return [
    ...wrap(printable(report.title ?? `${report.key}: a report without a title`), width).map(style.bold),
    ...(report.subtitle === undefined ? [] : wrap(printable(report.subtitle), width)),
    ...joinWithDots(imprint(report), width),
    style.dim(printable(`cited as ${report.key} · ${file}`)),
    ...summaryLines(report, layout),
    ...report.days.flatMap(({ id, label, date, sessions }) => [
      '',
      ...entry(id, date === undefined || label.includes(date) ? label : `${label} (${date})`, layout, '', style.bold),
      ...sessions.flatMap((session) => sessionLines(byId.get(session), report, layout)),
    ]),
    ...(withoutDay.length > 0 ? ['', ...withoutDay.flatMap((session) => sessionLines(session, report, layout))] : []),
    ...outsideLines(report, layout),
    '',
    ...totalLines(report, layout),
    ...problemsOf(report, file, layout),
  ];
}

/** An id, followed by a text that is indented to its own column. */
function entry(id: string, text: string, { style, width }: Layout, indent: string, emphasis = unchanged): string[] {
  const column = indent.length + widthOf(id) + 2;
  const [first = '', ...more] = wrap(printable(text), width - column);
  const hanging = ' '.repeat(column);
  return [
    `${indent}${style.id(printable(id))}  ${emphasis(first)}`,
    ...more.map((line) => `${hanging}${emphasis(line)}`),
  ];
}

function summaryLines({ summary }: Report, layout: Layout): string[] {
  if (!summary) return [];
  const { passages, references } = summary;
  const parts = [countNoun(passages.length, 'paragraph')];
  if (references.length > 0) parts.push(`${countNoun(references.length, 'reference')} to sessions`);
  return ['', ...entry('summary', `Executive summary: ${parts.join(', ')}`, layout, '')];
}

function sessionLines(session: Session | undefined, report: Report, layout: Layout): string[] {
  if (!session) return [];
  const { id, number, title, highlights } = session;
  const counts = [
    count(session.guidingQuestions, 'guiding question'),
    count(session.overview, 'paragraph'),
    count(highlights, 'highlight'),
    count(session.exchanges, 'question'),
    count(session.recommendations, 'recommendation'),
    count(session.actions, 'action'),
  ].filter((part) => part !== '');
  const speakers = [...new Set(highlights.flatMap((highlight) => highlight.speakers))];
  const names = speakers.map((speaker) => nameOf(speaker, report));
  const indent = ' '.repeat(id.length + 4);
  const { dim } = layout.style;
  return [
    ...entry(id, [number === undefined ? '' : `Session ${number}`, title].filter(Boolean).join(': '), layout, '  '),
    ...(counts.length > 0 ? wrap(counts.join(', '), layout.width, indent).map(dim) : []),
    ...(names.length > 0 ? wrap(`Speakers: ${printable(names.join(', '))}`, layout.width, indent).map(dim) : []),
  ];
}

function outsideLines({ recommendations, actions }: Report, layout: Layout): string[] {
  const lines = [...range(recommendations, 'Recommendations', layout), ...range(actions, 'Actions', layout)];
  return lines.length > 0 ? ['', ...lines] : [];
}

function range(all: readonly { readonly id: string }[], title: string, layout: Layout): string[] {
  const [first, last] = [all[0]?.id, all.at(-1)?.id];
  if (first === undefined || last === undefined) return [];
  return entry(first === last ? first : `${first}–${last}`, `${title}: ${all.length}`, layout, '');
}

function totalLines(report: Report, { width }: Layout): string[] {
  const { sessions, people } = report;
  const speaking = people.filter(({ findings }) => findings.length > 0).length;
  const all = [
    countNoun(report.days.length, 'day'),
    countNoun(sessions.length, 'session'),
    countNoun(
      sum(sessions, ({ highlights }) => highlights.length),
      'highlight',
    ),
    countNoun(
      sum(sessions, ({ exchanges }) => exchanges.length),
      'question',
    ),
    `${countNoun(speaking, 'speaker')}`,
    ...(report.acronyms.length > 0 ? [countNoun(report.acronyms.length, 'acronym')] : []),
  ];
  const { pageBreaks, rejoined, runningLines } = report.repairs;
  const repaired = [
    pageBreaks > 0 && `${countNoun(pageBreaks, 'page break')}, ${rejoined} inside a paragraph`,
    runningLines > 0 && `${countNoun(runningLines, 'running header or footer', 'running headers and footers')}`,
  ].filter((part) => part !== false);
  return [
    ...wrap(`${all.join(', ')}.`, width),
    ...(repaired.length > 0 ? wrap(`Repaired: ${repaired.join('; ')}.`, width) : []),
  ];
}

function problemsOf({ problems }: Report, file: string, { style, width }: Layout): string[] {
  if (problems.length === 0) return [];
  return [
    '',
    style.bold(countNoun(problems.length, 'problem of the report', 'problems of the report')),
    ...[...problems]
      .sort((a, b) => offsetOf(a) - offsetOf(b))
      .flatMap(({ severity, code, message, span }) => [
        `  ${style.bold(printable(span ? `${file}:${span.start.line}:${span.start.column}` : file))}  ` +
          `${severityStyle(severity, style)(severity)}  ${style.dim(code)}`,
        ...wrap(printable(message), width, '    '),
      ]),
  ];
}

function offsetOf({ span }: Problem): number {
  return span?.start.offset ?? -1;
}

function nameOf(id: string, { people }: Report): string {
  return people.find((person) => person.id === id)?.name ?? id;
}

function count(all: readonly unknown[], one: string): string {
  return all.length === 0 ? '' : countNoun(all.length, one);
}

function sum<Item>(all: readonly Item[], of: (item: Item) => number): number {
  return all.reduce((total, item) => total + of(item), 0);
}

function unchanged(text: string): string {
  return text;
}
