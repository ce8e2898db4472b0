import type { ListItem, Root } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import type { Person, Report } from '@findings/core';
import { EXACT_LISTS, EXACT_READING } from '@findings/core/text';
import { affiliationKey, personKey } from './differences.js';
import { placeParts, type PlacedDay, type PlacedPart } from '@findings/core/library';
import { headingOf, merge, sectionHeading, printContents, printDay, printTree } from './print-part.js';
import { item, itemOf, paragraphOf, plain } from './print-text.js';
import { isBalanced } from '../line-text.js';
import { createPrinter, listOf, startOf, type Annotations, type Printer } from './printer.js';

/** `<7@x.org>` is a link, too, and `{#my-id}` and `{id=s4.h3}` are ids. */
const unsafe = [
  { character: '<', after: '[!-~]', inConstruct: 'phrasing' as const },
  { character: '{', after: '(?:#|id=|speakers=)', inConstruct: 'phrasing' as const },
];
const stringifier = unified().use(remarkStringify, { bullet: '-', listItemIndent: 'one', unsafe }).freeze();

type LooseSection = 'recommendations' | 'actions';

/** What is printed at an offset of the source: a part, the summary, a recommendation of the report as a whole. */
interface TopLevel {
  readonly at: number;
  readonly print: () => void;
}

/** @param explicit what the reader does not find by itself, as keys of `differences` */
export function printReport(report: Report, explicit: ReadonlySet<string>, annotations: Annotations): string {
  const printer = createPrinter(report, explicit, annotations);
  printer.addNotesBefore(undefined);
  const { body, roots } = placeParts(report);
  if (body) printContents(body, 1, printer);
  let open: LooseSection | undefined;
  const loose = (name: LooseSection): TopLevel[] =>
    report[name].map((passage) => ({
      at: passage.spans[0]?.start.offset ?? Infinity,
      print: () => {
        if (open !== name || passage.heading !== undefined)
          printer.addHeading(passage, sectionHeading(2, name, passage));
        open = name;
        printer.addOnPage(passage, itemOf(passage, printer));
      },
    }));
  const headed = (at: number, print: () => void): TopLevel => ({
    at,
    print: () => {
      open = undefined;
      print();
    },
  });
  const { summary } = report;
  const all = [
    summary ? [headed(startOf(summary.passages[0]!), () => printSummary(printer))] : [],
    roots.map((root) => headed(startOf(root.type === 'day' ? root.day : root.part), () => printRoot(root, printer))),
    loose('recommendations'),
    loose('actions'),
  ];
  for (const { print } of merge(all, ({ at }) => at)) print();
  printer.addNotesBefore('end');
  printPeople(printer);
  if (explicit.has('acronyms')) {
    const items = report.acronyms.map(({ short, long }) => item([plain(`${short}: ${long}`)]));
    printer.add(headingOf(2, EXACT_LISTS.acronyms), ...(items.length > 0 ? [listOf(items)] : []));
  }
  const root: Root = { type: 'root', children: [...printer.blocks] };
  return `---\n${frontMatter(report, body?.chairs ?? [], explicit)}---\n\n${stringifier.stringify(root)}`;
}

function frontMatter(report: Report, chairs: readonly string[], explicit: ReadonlySet<string>): string {
  const { key, title, shortTitle, subtitle, authors, organization, dates, venue, pages, digest } = report;
  const { published, url, accessed, isWebPage } = report;
  const isOfReport = dates?.start === undefined && dates?.text === published;
  const days = explicit.has('dates') ? { start: dates?.start ?? 'none', end: dates?.end ?? 'none' } : {};
  const fields = {
    title,
    'title-short': shortTitle,
    subtitle,
    author: authors?.join('; '),
    dates: isOfReport ? undefined : dates?.text,
    ...days,
    date: published,
    venue,
    organization,
    url,
    accessed,
    type: isWebPage && 'webpage',
    chairs: chairs.length > 0 ? chairs.join(',') : undefined,
    key,
    pages,
    digest,
    [EXACT_READING.field]: EXACT_READING.value,
  };
  return stringify(fields, { lineWidth: 0 });
}

function printSummary(printer: Printer): void {
  const { summary } = printer.report;
  const [first] = summary?.passages ?? [];
  if (!summary || !first) return;
  printer.addHeading(first, sectionHeading(2, 'summary', first));
  const references = summary.references.map(({ text, target }) => ({
    text,
    url: target === undefined ? '' : `#${target}`,
  }));
  for (const passage of summary.passages) printer.addOnPage(passage, paragraphOf(passage, printer, references));
}

function printRoot(root: PlacedPart | PlacedDay, printer: Printer): void {
  if (root.type === 'part') {
    printTree(root, 2, printer);
    return;
  }
  printDay(root.day, root.content, 2, printer);
  for (const part of root.parts) printTree(part, 3, printer);
}

function printPeople(printer: Printer): void {
  const { people } = printer.report;
  if (people.length > 0)
    printer.add(headingOf(2, EXACT_LISTS.people), listOf(people.map((person) => personItem(person, printer))));
}

/** `- Ms. Ana Diaz (Well Fund)`, with what else is known of her below. */
function personItem(
  { id, name, honorific, affiliations, aliases, roles }: Person,
  { isExplicit, names }: Printer,
): ListItem {
  const explicit = isExplicit(personKey(id));
  const [first, ...more] = affiliations;
  const isInLine =
    first !== undefined && isBalanced(first, '(', ')') && !name.endsWith(')') && !isExplicit(affiliationKey(id));
  const lines = [
    ...detail('of', isInLine ? more : affiliations),
    ...detail('role', roles),
    ...detail('also', aliases),
    ...detail('title', explicit && honorific !== undefined ? [honorific] : []),
    ...detail('id', explicit || names.get(id) !== name ? [id] : []),
  ];
  const full = explicit || honorific === undefined ? name : `${honorific} ${name}`;
  const details = lines.map((line) => item([plain(line)]));
  return item([plain(isInLine ? `${full} (${first})` : full)], details.length > 0 ? [listOf(details)] : []);
}

/** `also: AD; Ms. Diaz`, or a line for each value, in quotation marks if it has a semicolon. */
function detail(key: string, values: readonly string[]): readonly string[] {
  if (values.length === 0) return [];
  const isPlain = (value: string): boolean => !value.includes(';') && !value.startsWith('"');
  if (values.every(isPlain)) return [`${key}: ${values.join('; ')}`];
  return values.map((value) => `${key}: ${isPlain(value) ? value : `"${value}"`}`);
}

/** True if the brackets of a text match, so that the text can be in brackets. */
