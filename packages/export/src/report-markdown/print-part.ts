import type { Heading } from 'mdast';
import type { CitableText, Day, Finding, Part, Session } from '@findings/core';
import {
  END_OF_PART,
  EXACT_LISTS,
  EXACT_SECTIONS,
  readExactAttributes,
  readExactHeading,
  type ExactSection,
} from '@findings/core/text';
import { dayKey, partKey } from './differences.js';
import { aliasOf, exchangeItem, itemOf, paragraphOf, plain } from './print-text.js';
import { commentOf } from './comment.js';
import { startOf, type Printer } from './printer.js';
import type { PlacedPart } from '@findings/core/library';

const DEEPEST = 6;

/** A heading with attributes, such as `## Day one {.day}`. Levels below 6 are an attribute. */
export function headingOf(level: number, text: string, attributes: readonly string[] = [], alias?: string): Heading {
  const all = [...attributes, ...(level > DEEPEST ? [`level=${level}`] : [])];
  const tail = all.length === 0 ? '' : ` {${all.join(' ')}}`;
  return {
    type: 'heading',
    depth: Math.min(level, DEEPEST) as Heading['depth'],
    children: [plain(text + tail), ...aliasOf(alias)],
  };
}

export function printDay(day: Day, content: Part | undefined, level: number, printer: Printer): void {
  const { id, label, date } = day;
  const attributes = [
    ...(needsKind(label, 'day') ? ['.day'] : []),
    ...(printer.isExplicit(dayKey(id)) ? [`date=${date ?? 'none'}`] : []),
    ...(content && printer.isExplicit(partKey(content.id)) ? [`id=${content.id}`] : []),
    ...(content && content.chairs.length > 0 ? [`chairs=${content.chairs.join(',')}`] : []),
  ];
  printer.addHeading(day, headingOf(level, label, attributes, content?.alias));
  if (content) printContents(content, level, printer);
}

/**
 * A session or part: its heading, its findings, and the parts inside it, in the order of the source.
 *
 * @returns how many parts are open below it at its end
 */
export function printTree({ part, within }: PlacedPart, level: number, printer: Printer): number {
  const title = part.type === 'session' ? sessionHeading(part) : part.title;
  const attributes = [
    ...(needsKind(title, part.type) ? [`.${part.type}`] : []),
    ...(printer.isExplicit(partKey(part.id)) ? [`id=${part.id}`] : []),
    ...(part.chairs.length > 0 ? [`chairs=${part.chairs.join(',')}`] : []),
  ];
  printer.addHeading(part, headingOf(level, title, attributes, part.alias));
  return printContents(part, level, printer, within);
}

function needsKind(title: string, kind: 'day' | 'session' | 'part'): boolean {
  return readExactHeading(title).kind !== kind || readExactAttributes(title).end < title.length;
}

function sessionHeading({ number, title }: Session): string {
  if (number === undefined) return `Session: ${title}`;
  return title === `Session ${number}` ? title : `Session ${number}: ${title}`;
}

/**
 * Prints the findings of a part in the order of the source. A heading comes before the first item of each run of findings of
 * one kind; paragraphs between them are prose of the part.
 *
 * @param level of the part; 1 for the text under no heading
 */
export function printContents(
  part: Session | Part,
  level: number,
  printer: Printer,
  within: readonly PlacedPart[] = [],
): number {
  let open: ExactSection | undefined;
  let inner = 0;
  for (const content of contentsOf(part, within)) {
    if (content.type === 'part') {
      inner = 1 + printTree(content, level + 1, printer);
      open = undefined;
      continue;
    }
    for (; inner > 0; inner--) printer.add(commentOf(END_OF_PART));
    const { section, finding } = content;
    if (section === undefined) {
      if (finding.type !== 'exchange') printer.addOnPage(finding, paragraphOf(finding, printer));
      continue;
    }
    if (section !== open || finding.heading !== undefined) {
      const isBody = level === 1 && (section === 'recommendations' || section === 'actions');
      printer.addHeading(finding, sectionHeading(level + 1, section, finding, isBody ? ['.body'] : []));
      open = section;
    }
    printer.addOnPage(finding, finding.type === 'exchange' ? exchangeItem(finding, printer) : itemOf(finding, printer));
  }
  return inner;
}

/** The heading before a finding that divides a part: its own words with a class, or the usual ones. */
export function sectionHeading(
  level: number,
  section: ExactSection | 'summary',
  { heading }: CitableText,
  attributes: readonly string[] = [],
): Heading {
  if (heading !== undefined) return headingOf(level, heading, [`.${section}`, ...attributes]);
  return headingOf(level, section === 'summary' ? EXACT_LISTS.summary : EXACT_SECTIONS[section], attributes);
}

interface Content {
  readonly type: 'finding';
  /** Prose of the part has none. */
  readonly section: ExactSection | undefined;
  readonly finding: Finding;
}

/** The findings of a part and the parts inside it, in the order of the source. Those of one kind keep their order, and so their ids. */
function contentsOf(part: Session | Part, within: readonly PlacedPart[]): readonly (Content | PlacedPart)[] {
  const lists: Record<ExactSection, readonly Finding[]> = {
    questions: part.type === 'session' ? part.guidingQuestions : [],
    highlights: part.highlights,
    exchanges: part.exchanges,
    recommendations: part.recommendations,
    actions: part.actions,
    tables: part.tables,
  };
  const all: readonly (readonly (Content | PlacedPart)[])[] = [
    part.overview.map((finding): Content => ({ type: 'finding', section: undefined, finding })),
    ...(Object.keys(EXACT_SECTIONS) as ExactSection[]).map((section) =>
      lists[section].map((finding): Content => ({ type: 'finding', section, finding })),
    ),
    within,
  ];
  return merge(all, (each) => startOf(each.type === 'part' ? each.part : each.finding));
}

/** Merges lists by the keys of their next items. Each keeps its order. */
export function merge<Item>(lists: readonly (readonly Item[])[], keyOf: (item: Item) => number): readonly Item[] {
  const merged: Item[] = [];
  const next = lists.map(() => 0);
  for (;;) {
    const keys = lists.map((list, index) => (next[index]! < list.length ? keyOf(list[next[index]!]!) : NaN));
    const best = keys.reduce((least, key, index) => (keys[least]! <= key || Number.isNaN(key) ? least : index), 0);
    if (Number.isNaN(keys[best])) return merged;
    merged.push(lists[best]![next[best]!++]!);
  }
}
