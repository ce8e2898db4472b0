import { keepChecked, parseReport, type Layout, type Report } from '@findings/core';
import { findingsOfPart, newReportKey } from '@findings/core/library';
import { EXACT_READING, HEADINGS_NOTE } from '@findings/core/text';
import { reportMarkdown } from '@findings/export/markdown';
import { convertDocument, type Converted, type ConvertOptions, type ImportSummary } from './convert-document.js';
import { FORMATS } from './formats.js';
import { runningLinesProblem, type ImportProblem } from './problems.js';

export interface ImportOptions extends ConvertOptions {
  /** The report's key. By default its own, or one from its name or its title, as `findings init` proposes it. */
  readonly key?: string;
  /** Markdown of an earlier import of the document. Doubts that a person dismissed there stay dismissed. */
  readonly previous?: string;
}

export interface ImportResult {
  /** Canonical Markdown, for a person to review. A comment `<!-- review: … -->` is before each doubtful place. */
  readonly markdown: string;
  /** What `parseReport` reads of it: spans are those of `markdown`, and `problems` has what is to be reviewed. */
  readonly report: Report;
  /** What the import left out, guessed or doubted. Those with the severity `warning` are in `report.problems`, too. */
  readonly problems: readonly ImportProblem[];
  readonly summary: ImportSummary;
  /**
   * Where the lines of a PDF are on its pages, with all running headers and footers. `locateUnits` of `@findings/core` finds the
   * units of the Markdown in it. Undefined for other documents.
   */
  readonly layout?: Layout;
}

/**
 * Turns a document into a report in canonical Markdown: finds headings, speakers and pages, and marks what is doubtful.
 *
 * @throws ImportError if the document cannot be imported; its message says why and what to do
 */
export async function importDocument(bytes: Uint8Array, options: ImportOptions = {}): Promise<ImportResult> {
  const converted = await convertDocument(bytes, options);
  const source = converted.markdown;
  const parsed = parseReport(source, options);
  const read = hasPages(parsed, converted) ? parsed : { ...parsed, pages: 'none' as const };
  const notes = converted.problems.filter((problem) => isDoubt(problem, read)).map(noteOf);
  const key = options.key ?? newReportKey(options.name ?? 'report', read.title, [], read.key);
  let report = read;
  const printed = reportMarkdown({ ...read, key }, (text) => (report = parseReport(text)), { source, notes });
  const markdown = keepChecked(keepChecked(printed, source), options.previous ?? '');
  if (markdown !== printed) report = parseReport(markdown);
  return { ...converted, problems: [...converted.problems, ...leftOut(read, source)], markdown, report };
}

/** Whether the document may have pages: its format has, or its text has marks of them. Canonical Markdown says so itself. */
function hasPages({ sessions, parts, repairs, pages }: Report, { summary, markdown }: Converted): boolean {
  if (pages === 'none') return false;
  const isExact = markdown.includes(`\n${EXACT_READING.field}: ${EXACT_READING.value}\n`);
  if (FORMATS[summary.format].hasPages || isExact || repairs.pageBreaks > 0) return true;
  return [...sessions, ...parts].some((part) => findingsOfPart(part).some(({ page }) => page !== undefined));
}

/** Heads of pages that were within the text. */
function leftOut({ furniture }: Report, source: string): ImportProblem[] {
  const texts = furniture
    .filter(({ kind }) => kind === 'running-line')
    .flatMap(({ spans }) => spans.map(({ start, end }) => source.slice(start.offset, end.offset)));
  return texts.length === 0 ? [] : [runningLinesProblem([...new Set(texts)])];
}

/** Labels such as “Session 4:” are headings for the reader, too, who may also report that headings are missing. */
function isDoubt({ code, severity }: ImportProblem, { sessions, parts, problems }: Report): boolean {
  const isAnswered = sessions.length + parts.length > 2 || problems.some((each) => each.code === 'report.one-part');
  return severity === 'warning' && !(code === 'import.headings' && isAnswered);
}

function noteOf({ code, message, page }: ImportProblem): string {
  if (code === 'import.headings') return HEADINGS_NOTE + message;
  return page === undefined ? message : `Page ${page}: ${message}`;
}
