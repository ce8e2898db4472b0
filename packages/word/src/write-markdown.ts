import { needsEscape, startToEscape } from './escape-markdown.js';
import type { FieldCitation } from './field.js';
import type { Inline, Paragraph } from './paragraph.js';
import { NO_STYLE } from './styles.js';
import type { ParagraphStyle } from './styles.js';
import type { WordText } from './word-text.js';

export interface WriteOptions {
  readonly styles: ReadonlyMap<string, ParagraphStyle>;
  /** The key that a citation of a reference manager cites. */
  readonly keyOf: (citation: FieldCitation) => string;
}

/** Writes paragraphs as Markdown with escapes, and as plain text with one line for each paragraph. */
export function writeMarkdown(paragraphs: readonly Paragraph[], output: WordText, options: WriteOptions): void {
  const styleOf = ({ style }: Paragraph): ParagraphStyle => options.styles.get(style ?? '') ?? NO_STYLE;
  const shown = paragraphs.filter((paragraph) => hasText(paragraph) && !styleOf(paragraph).isContents);
  let before = '';
  /** The index after the last paragraph of the last table. */
  let tableEnd = 0;
  for (let index = 0; index < shown.length;) {
    const paragraph = shown[index]!;
    let rows: readonly Row[] = [];
    if (index >= tableEnd) {
      tableEnd = endOfTable(shown, index);
      rows = rowsOf(shown.slice(index, tableEnd));
    }
    // A table of one column is a box around paragraphs.
    const isTable = rows.some((row) => row.length > 1);
    const prefix = isTable ? '| ' : prefixOf(paragraph, styleOf(paragraph), shown[index - 1]);
    if (index > 0) output.addMarkup(before === '> ' && prefix === '> ' ? '\n>\n' : '\n\n');
    before = prefix;
    if (isTable) {
      writeTable(rows, output, options);
      index = tableEnd;
      continue;
    }
    output.addMarkup(prefix);
    const lineBreak = prefix === '> ' ? '\\\n> ' : prefix.startsWith('#') ? ' ' : '\\\n';
    writeInlines(paragraph, output, options, lineBreak);
    output.addText('\n');
    index++;
  }
  output.addMarkup('\n');
}

function hasText({ inlines }: Paragraph): boolean {
  return inlines.some(({ text, markdown }) => markdown !== undefined || /\S/.test(text));
}

function prefixOf({ level, isListItem, elsewhere }: Paragraph, style: ParagraphStyle, before?: Paragraph): string {
  if (elsewhere && elsewhere.type !== 'box') {
    return before?.elsewhere === elsewhere ? '    ' : `[^${elsewhere.type}${elsewhere.number}]: `;
  }
  const heading = level ?? style.level ?? 9;
  if (heading < 6) return `${'#'.repeat(heading + 1)} `;
  if (style.isQuotation) return '> ';
  return isListItem || style.isListItem ? '- ' : '';
}

/** The index after the last paragraph of the table that begins at `from`. Returns `from` if none does. */
function endOfTable(paragraphs: readonly Paragraph[], from: number): number {
  const table = paragraphs[from]!.cell?.table;
  let end = from;
  while (table !== undefined && end < paragraphs.length && paragraphs[end]!.cell?.table === table) end++;
  return end;
}

type Row = readonly (readonly Paragraph[])[];

function rowsOf(paragraphs: readonly Paragraph[]): readonly Row[] {
  const rows: Paragraph[][][] = [];
  for (const paragraph of paragraphs) {
    const { row, column } = paragraph.cell!;
    const cells = (rows[row] ??= []);
    (cells[column] ??= []).push(paragraph);
  }
  // Empty cells and rows have no paragraphs.
  return rows.filter((row) => row !== undefined).map((row) => Array.from(row, (cell) => cell ?? []));
}

function writeTable(rows: readonly Row[], output: WordText, options: WriteOptions): void {
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 0);
  for (const [index, row] of rows.entries()) {
    if (index > 0) output.addMarkup('\n');
    // Other rows may be shorter than the first.
    for (let column = 0; column < (index === 0 ? columns : row.length); column++) {
      output.addMarkup(column === 0 ? '| ' : ' | ');
      for (const [at, paragraph] of (row[column] ?? []).entries()) {
        if (at > 0) output.addMarkup(' ');
        writeInlines(paragraph, output, options, ' ');
        output.addText('\n');
      }
    }
    output.addMarkup(' |');
    if (index === 0) output.addMarkup(`\n${'| - '.repeat(columns)}|`);
  }
}

/** Writes the text of a paragraph, without white space around it. */
function writeInlines(
  { inlines, elsewhere }: Paragraph,
  output: WordText,
  options: WriteOptions,
  lineBreak: string,
): void {
  const text = inlines.map((inline) => inline.text).join('');
  const end = text.trimEnd().length;
  let lineStart = text.length - text.trimStart().length;
  let toEscape = lineStart + startToEscape(text.slice(lineStart, lineStart + 20));
  if (toEscape < lineStart) toEscape = -1;
  let at = 0;
  for (const inline of inlines) {
    const markdown = inline.citations ? citationOf(inline.citations, options.keyOf) : inline.markdown;
    if (markdown !== undefined) output.add(inline, markdown, inline.text, 0, elsewhere);
    else if (inline.isBreak && at >= lineStart && at < end) {
      output.add(inline, lineBreak, ' ', 0, elsewhere);
      lineStart = at + 1;
      const escaped = lineBreak === ' ' ? -1 : startToEscape(text.slice(lineStart, lineStart + 20));
      toEscape = escaped < 0 ? -1 : lineStart + escaped;
    } else {
      const from = Math.max(0, lineStart - at);
      const to = Math.min(inline.text.length, end - at);
      writeText(
        inline,
        from,
        to,
        elsewhere,
        output,
        (index) => at + index === toEscape || needsEscape(text, at + index),
      );
    }
    at += inline.text.length;
  }
}

/** Writes a part of a text with escapes. */
function writeText(
  inline: Inline,
  from: number,
  to: number,
  elsewhere: Paragraph['elsewhere'],
  output: WordText,
  isEscaped: (index: number) => boolean,
): void {
  let start = from;
  const flush = (end: number): void => {
    const text = inline.text.slice(start, end);
    if (text !== '') output.add(inline, text, text, start, elsewhere);
    start = end;
  };
  for (let index = from; index < to; index++) {
    if (!isEscaped(index)) continue;
    flush(index);
    output.addMarkup('\\');
  }
  flush(to);
}

function citationOf(citations: readonly FieldCitation[], keyOf: WriteOptions['keyOf']): string {
  const items = citations.map((citation) => {
    const key = `${citation.isAuthorSuppressed ? '-' : ''}@{${keyOf(citation).replace(/[\s{}]/g, '-')}}`;
    return citation.page === undefined ? key : `${key}, p. ${citation.page}`;
  });
  return `[${items.join('; ')}]`;
}
