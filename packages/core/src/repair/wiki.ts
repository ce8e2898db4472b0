import type { Edit } from './edits.js';

/** A line of a text. Offsets are into the text. */
interface TextLine {
  readonly start: number;
  readonly text: string;
}

/** `== Title ==` of MediaWiki and AsciiDoc. */
const TITLE = /^(={1,6})[ \t]*([^=>\s].*)$/;
/** `[[Page][words]]`, `[[Page|words]]`, `[[Page]]`. */
const LINK = /\[\[([^[\]\n|]{1,300})(?:(?:\]\[|\|)([^[\]\n]{1,300}))?\]\]/g;
/** `` `words <https://…>`_ `` of reStructuredText. */
const NAMED_LINK = /`([^`<>\n]{1,200}?)\s*<[^<>\s]{1,500}>`__?/g;
/** So many titles between equals signs make a text MediaWiki's or AsciiDoc's. */
const MIN_EQUALS = 2;

/** Headings and links of wikis, AsciiDoc and reStructuredText, written as in Markdown. */
export function convertWiki(text: string, start: number): readonly Edit[] {
  const lines = splitLines(text, start);
  const edits: Edit[] = [];
  const titles = lines.flatMap((line) => {
    const match = TITLE.exec(line.text);
    return match ? [{ line, match }] : [];
  });
  if (titles.length >= MIN_EQUALS) for (const { line, match } of titles) writeHeading(line, match, edits);
  writeAdornedTitles(lines, edits);
  writeLinks(text, start, edits);
  return edits;
}

function splitLines(text: string, start: number): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (let at = start; at <= text.length;) {
    const stop = text.indexOf('\n', at);
    const end = stop < 0 ? text.length : stop;
    lines.push({ start: at, text: text.slice(at, end).replace(/\r$/, '') });
    at = end + 1;
  }
  return lines;
}

function writeHeading({ start, text }: TextLine, [, open, rest]: RegExpExecArray, edits: Edit[]): void {
  const titleStart = text.length - rest!.length;
  const titleEnd = titleStart + withoutEquals(rest!).length;
  replace(edits, start, titleStart, `${'#'.repeat(open!.length)} `);
  replace(edits, start + titleEnd, text.length - titleEnd, '');
}

/** Without equals signs at its end. */
function withoutEquals(title: string): string {
  let end = title.trimEnd().length;
  while (end > 0 && title[end - 1] === '=') end--;
  return title.slice(0, end).trimEnd();
}

const ADORNMENT = /^([=\-~^"'`#*+.:_])\1{3,}[ \t]*$/;

interface AdornedTitle {
  readonly index: number;
  readonly mark: string;
  readonly isOverlined: boolean;
}

/**
 * Titles underlined as in reStructuredText. A text that uses `===` and `---` only, under titles that Markdown reads, is left as it
 * is.
 */
function writeAdornedTitles(lines: readonly TextLine[], edits: Edit[]): void {
  const titles = lines.flatMap((_, index) => adornedTitle(lines, index) ?? []);
  const isMarkdown = titles.every(
    ({ index, mark, isOverlined }) => (mark === '=' || mark === '-') && !isOverlined && !/^\d/.test(lines[index]!.text),
  );
  if (isMarkdown) return;
  const styles = [...new Set(titles.map(styleOf))];
  const isSetext = styles.every((style) => style === '=' || style === '-');
  for (const title of titles) {
    const { index, isOverlined } = title;
    const order = (isSetext ? ['=', '-'] : styles).indexOf(styleOf(title));
    const line = lines[index]!;
    const indent = line.text.length - line.text.trimStart().length;
    if (isOverlined) replace(edits, lines[index - 1]!.start, lines[index - 1]!.text.length, '');
    replace(edits, line.start, indent, `${'#'.repeat(Math.min(6, order + 1))} `);
    replace(edits, lines[index + 1]!.start, lines[index + 1]!.text.length, '');
  }
}

function styleOf({ mark, isOverlined }: AdornedTitle): string {
  return isOverlined ? `${mark}${mark}` : mark;
}

function adornedTitle(lines: readonly TextLine[], index: number): AdornedTitle | undefined {
  const title = lines[index]!.text;
  const under = lines[index + 1]?.text ?? '';
  const mark = ADORNMENT.exec(under)?.[1];
  if (mark === undefined || title.trim() === '' || ADORNMENT.test(title) || /^[|>#]/.test(title)) return undefined;
  const above = lines[index - 1]?.text.trim() ?? '';
  const isOverlined = above !== '' && above === under.trim();
  if (above !== '' && (!isOverlined || mark === '~' || mark === '`')) return undefined;
  if (/^\s/.test(title) && !isOverlined) return undefined;
  const width = title.trim().length;
  return Math.abs(under.trim().length - width) <= Math.max(3, width / 5) ? { index, mark, isOverlined } : undefined;
}

function writeLinks(text: string, start: number, edits: Edit[]): void {
  LINK.lastIndex = start;
  for (let match = LINK.exec(text); match; match = LINK.exec(text)) {
    const words = match[2] ?? match[1]!;
    const at = match[2] === undefined ? match.index + 2 : match.index + match[0].length - 2 - words.length;
    replace(edits, match.index, at - match.index, '');
    replace(edits, at + words.length, match.index + match[0].length - at - words.length, '');
  }
  NAMED_LINK.lastIndex = start;
  for (let match = NAMED_LINK.exec(text); match; match = NAMED_LINK.exec(text)) {
    const end = match.index + 1 + match[1]!.length;
    replace(edits, match.index, 1, '');
    replace(edits, end, match.index + match[0].length - end, '');
  }
}

function replace(edits: Edit[], start: number, length: number, text: string): void {
  edits.push({ start, end: start + length, text });
}
