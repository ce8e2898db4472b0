import type { Heading } from 'mdast';
import type { Day, Part, Session } from '@findings/core';
import { EXACT_SECTIONS, readExactAttributes, readExactHeading, type ExactSection } from '@findings/core/text';
import { dayKey, partKey } from './differences.js';
import { exchangeItem, itemOf, paragraphOf, plain } from './print-text.js';
import type { Printer } from './printer.js';

const DEEPEST = 6;

/** A heading with attributes, such as `## Day one {.day}`. Levels below 6 are an attribute. */
export function headingOf(level: number, text: string, attributes: readonly string[] = [], alias?: string): Heading {
  const all = [...attributes, ...(level > DEEPEST ? [`level=${level}`] : [])];
  const tail = `${all.length === 0 ? '' : ` {${all.join(' ')}}`}${alias === undefined ? '' : ` {#${alias}}`}`;
  return { type: 'heading', depth: Math.min(level, DEEPEST) as Heading['depth'], children: [plain(text + tail)] };
}

export function printDay(
  { id, label, date, spans }: Day,
  content: Part | undefined,
  level: number,
  printer: Printer,
): void {
  const attributes = [
    ...(needsKind(label, 'day') ? ['.day'] : []),
    ...(printer.isExplicit(dayKey(id)) ? [`date=${date ?? 'none'}`] : []),
    ...(content && printer.isExplicit(partKey(content.id)) ? [`id=${content.id}`] : []),
    ...(content && content.chairs.length > 0 ? [`chairs=${content.chairs.join(',')}`] : []),
  ];
  printer.addNotesBefore(spans.at(-1)?.end.offset);
  printer.add(headingOf(level, label, attributes, content?.alias));
  if (content) printContents(content, level, printer);
}

/** A session or part: its heading and its findings, without the parts inside. */
export function printPart(part: Session | Part, level: number, printer: Printer): void {
  const title = part.type === 'session' ? sessionHeading(part) : part.title;
  const attributes = [
    ...(needsKind(title, part.type) ? [`.${part.type}`] : []),
    ...(printer.isExplicit(partKey(part.id)) ? [`id=${part.id}`] : []),
    ...(part.chairs.length > 0 ? [`chairs=${part.chairs.join(',')}`] : []),
  ];
  printer.addNotesBefore(part.spans[0]?.start.offset);
  printer.add(headingOf(level, title, attributes, part.alias));
  printContents(part, level, printer);
}

function needsKind(title: string, kind: 'day' | 'session' | 'part'): boolean {
  return readExactHeading(title).kind !== kind || readExactAttributes(title).end < title.length;
}

function sessionHeading({ number, title }: Session): string {
  if (number === undefined) return `Session: ${title}`;
  return title === `Session ${number}` ? title : `Session ${number}: ${title}`;
}

/** @param level of the part; 1 for the text under no heading */
export function printContents(part: Session | Part, level: number, printer: Printer): void {
  for (const passage of part.overview) printer.addOnPage(passage, paragraphOf(passage, printer));
  const section = (name: ExactSection): void => {
    const isBody = level === 1 && (name === 'recommendations' || name === 'actions');
    printer.add(headingOf(level + 1, EXACT_SECTIONS[name], isBody ? ['.body'] : []));
  };
  const passages = {
    questions: part.type === 'session' ? part.guidingQuestions : [],
    highlights: part.highlights,
    exchanges: part.exchanges,
    recommendations: part.recommendations,
    actions: part.actions,
    tables: part.tables,
  };
  for (const name of Object.keys(EXACT_SECTIONS) as ExactSection[]) {
    if (passages[name].length === 0) continue;
    section(name);
    for (const finding of passages[name])
      printer.addOnPage(
        finding,
        finding.type === 'exchange' ? exchangeItem(finding, printer) : itemOf(finding, printer),
      );
  }
}
