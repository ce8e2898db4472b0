import type { Problem, Report } from '@findings/core';
import { HEADINGS_NOTE, REVIEW } from '@findings/core/text';
import { differences } from './differences.js';
import { printReport } from './print-report.js';
import type { ReviewNote } from './printer.js';

/** Passes of printing and reading. Each can make a sentence explicit that depends on one before it. */
const MOST_PASSES = 6;

export interface ReportMarkdownOptions {
  /** The text that the report was read from. With it, words that cannot be cited are printed as comments at the end. */
  readonly source?: string;
  /** Further doubts for the reviewer, such as a page that an import could not read. */
  readonly notes?: readonly string[];
}

/**
 * Writes a report as canonical Markdown: parsing the result gives the same model, except for spans, evidence, furniture, and
 * labels of turns, which become marks such as `Q`. What the reader would not find again by itself is made explicit, such as
 * `<!-- by Ana Diaz -->` after a sentence. Doubts become comments: `<!-- review: … -->`.
 *
 * @param parse `parseReport` of `@findings/core`, to find what must be explicit. The last text that it gets is the result.
 */
export function reportMarkdown(
  report: Report,
  parse: (text: string) => Report,
  { source = '', notes = [] }: ReportMarkdownOptions = {},
): string {
  const explicit = new Set<string>();
  const general: readonly ReviewNote[] = notes.map((message) => ({ message }));
  let known = general;
  for (let pass = 0; ; pass++) {
    const text = printReport(report, explicit, { notes: known, source });
    const size = explicit.size;
    const read = parse(text);
    if (pass < MOST_PASSES) for (const key of differences(report, read)) explicit.add(key);
    const found = [...general, ...notesOf(report.problems, read.problems, source)];
    if ((explicit.size === size && isSame(found, known)) || pass > MOST_PASSES) return text;
    known = found;
  }
}

function isSame(notes: readonly ReviewNote[], others: readonly ReviewNote[]): boolean {
  return notes.length === others.length && notes.every(({ message }, index) => message === others[index]!.message);
}

/** What is doubtful, and would not be doubtful again when the printed text is read. */
function notesOf(problems: readonly Problem[], again: readonly Problem[], source: string): readonly ReviewNote[] {
  const known = new Set(again.filter(({ code }) => code !== 'report.review').map(({ message }) => message));
  return problems
    .filter(({ severity, message }) => (severity === 'warning' || severity === 'error') && !known.has(message))
    .map(({ code, message, span }): ReviewNote => ({
      message: code === 'report.one-part' || isHeadingsNote(source, span) ? HEADINGS_NOTE + message : message,
      ...(span ? { at: span.start.offset } : {}),
    }))
    .sort((left, right) => (left.at ?? 0) - (right.at ?? 0));
}

/** Whether a problem is a note of canonical Markdown that headings are missing. */
function isHeadingsNote(source: string, span: Problem['span']): boolean {
  return span !== undefined && source.startsWith(`<!-- ${REVIEW}${HEADINGS_NOTE}`, span.start.offset);
}
