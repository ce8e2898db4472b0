import { skipBlanks } from '../characters.js';
import { foldSpaces } from '../inline/plain-text.js';
import type { TextBudget } from '../inline/text-budget.js';
import type { StepCounter } from '../inline/step-budget.js';
import { noteMarkerEnd } from '../inline/note.js';
import { isUnderline } from './heading.js';
import { noteStart, quoteStart } from './containers.js';
import { splitLines, type Lines } from './line-ranges.js';
import { readMarker } from './list-marker.js';

/** Returns a function that tells whether a label is defined in a document. The lines are read once, at the first call. */
export class DefinedLabels {
  private labels: ReadonlySet<string> | undefined;

  constructor(
    private readonly source: string,
    private readonly budget: () => TextBudget,
  ) {}

  has(label: string): boolean {
    const budget = this.budget();
    this.labels ??= budget.withoutBudget(() => definedLabels(this.source, budget));
    return this.labels.has(normalLabel(label));
  }
}

/** A line that may have `[label]:`, be a heading, or underline one. */
const MAY_DEFINE = /\]:|#|[=-][ \t]*$/;

/**
 * Collects the labels that make `[label]` a link, which are those of `[label]: url` and of headings, and the labels of footnotes with
 * their `^`. Lines in code count, too.
 */
function definedLabels(source: string, work: StepCounter): ReadonlySet<string> {
  work.steps += source.length;
  // The reader may have cut its lines at a tag, and definitions must not depend on that.
  const lines = splitLines(source);
  const labels = new Set<string>();
  // A definition cannot interrupt a paragraph, but it can follow another definition.
  let mayDefine: boolean | undefined = true;
  for (let line = 0; line < lines.starts.length; line++) {
    const first = lines.starts[line]!;
    const end = lines.ends[line]!;
    if (!MAY_DEFINE.test(source.slice(first, end))) {
      mayDefine = undefined;
      continue;
    }
    const note = noteStart(source, first, end);
    if (note !== undefined) labels.add(normalLabel(source.slice(first, note).split(']', 1)[0]!.trim().slice(1)));
    const start = contentStart(source, first, end);
    const code = source.charCodeAt(start);
    if (code === 91) mayDefine ??= isEmpty(source, lines, line - 1);
    const defined: number | undefined =
      code === 91 && (mayDefine || start > skipBlanks(source, first, end)) ? labelEnd(source, start, end) : undefined;
    mayDefine = start === end || defined !== undefined || code === 35;
    if (code === 91) {
      if (defined !== undefined) labels.add(normalLabel(source.slice(start + 1, defined)));
    } else if (code === 35) labels.add(normalLabel(headingText(source.slice(start, end))));
    else if (line > 0 && (code === 61 || code === 45) && isUnderline(source, start, end)) {
      labels.add(normalLabel(headingText(source.slice(lines.starts[line - 1]!, lines.ends[line - 1]!))));
    }
  }
  labels.delete('');
  return labels;
}

/** Whether a line has only container markers. */
function isEmpty(source: string, { starts, ends }: Lines, line: number): boolean {
  return contentStart(source, starts[line]!, ends[line]!) === ends[line]!;
}

/** Skips the markers of quotations, items and footnotes. */
function contentStart(source: string, start: number, end: number): number {
  for (let depth = 0; depth < 5; depth++) {
    const inner =
      quoteStart(source, start, end) ?? readMarker(source, start, end)?.contentStart ?? noteStart(source, start, end);
    if (inner === undefined) break;
    start = inner;
  }
  return skipBlanks(source, start, end);
}

/** Normalizes a label: case and the amount of white space do not matter. */
function normalLabel(label: string): string {
  return foldSpaces(label).toLowerCase();
}

/** Finds the next `]:`. Cached, so that many lines without one are not searched again. */
export class LabelEnds {
  private known = { from: 0, at: -1 };

  constructor(private readonly source: string) {}

  /** `Infinity` if there is none at or after `start`. */
  after(start: number): number {
    const { from, at } = this.known;
    if (start >= from && start <= at) return at;
    const found = this.source.indexOf(']:', start);
    this.known = { from: start, at: found < 0 ? Infinity : found };
    return this.known.at;
  }
}

/**
 * Reads `[label]: url "title"` at the start of a block.
 * @returns the line after it
 */
export function referenceEnd(source: string, lines: Lines, index: number, labelEnds: LabelEnds): number | undefined {
  const end = lines.ends[index]!;
  const start = skipBlanks(source, lines.starts[index]!, end);
  if (source.charCodeAt(start) !== 91 || noteMarkerEnd(source, start, end) !== undefined) return undefined;
  const colon = labelEnds.after(start);
  if (colon + 1 >= end) return undefined;
  let line = index + 1;
  const url = skipBlanks(source, colon + 2, end);
  if (url === end) {
    if (line >= lines.starts.length || skipBlanks(source, lines.starts[line]!, lines.ends[line]!) === lines.ends[line]!)
      return undefined;
    line++;
  } else if (source.charCodeAt(url) === 91) return undefined;
  return line < lines.starts.length && isTitle(source, lines.starts[line]!, lines.ends[line]!) ? line + 1 : line;
}

/** The `]` of `[label]:`. */
function labelEnd(source: string, start: number, end: number): number | undefined {
  const colon = source.slice(start, end).indexOf(']:');
  return colon < 0 ? undefined : start + colon;
}

/** Whether a line is only a title in quotation marks or parentheses. */
function isTitle(source: string, start: number, end: number): boolean {
  const text = source.slice(skipBlanks(source, start, end), end).trimEnd();
  const close = { '"': '"', "'": "'", '(': ')' }[text.charAt(0)];
  return close !== undefined && text.length > 2 && text.indexOf(close, 1) === text.length - 1;
}

function headingText(line: string): string {
  const brace = line.lastIndexOf('{');
  const text = brace >= 0 && line.trimEnd().endsWith('}') ? line.slice(0, brace) : line;
  let start = 0;
  let end = text.length;
  while (text.charAt(start) === '#') start++;
  while (end > start && ' \t#'.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
