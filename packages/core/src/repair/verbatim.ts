import { type Line, textOf } from './lines.js';

/** Marks front matter, fenced code, HTML comments and tables, in which nothing is repaired. */
export function markVerbatim(text: string, lines: readonly Line[]): readonly Line[] {
  const out = new Set<number>();
  let index = frontMatter(text, lines, out);
  while (index < lines.length) {
    const line = lines[index]!;
    const code = text.charCodeAt(line.start);
    let next = index;
    if (code === 0x60 || code === 0x7e) next = fence(text, lines, index, out);
    else if (code === 0x3c && text.startsWith('<!--', line.start)) next = comment(text, lines, index, out);
    else if (code === BAR || ((code === 0x2d || code === 0x3a) && hasBar(text, line)))
      next = table(text, lines, index, out);
    index = Math.max(next, index + 1);
  }
  if (out.size === 0) return lines;
  return lines.map((line, at) => (out.has(at) ? { ...line, verbatim: true } : line));
}

/** `---` on the first line of the document down to the next `---` or `...`; in TOML, `+++`. */
function frontMatter(text: string, lines: readonly Line[], out: Set<number>): number {
  const first = lines[0];
  if (!first || first.blanks > 0 || first.indent > 0 || !/^(?:---|\+\+\+)$/.test(textOf(text, first))) return 0;
  const isToml = textOf(text, first) === '+++';
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.indent > 0 || line.end - line.start !== 3) continue;
    const content = textOf(text, line);
    if (isToml ? content !== '+++' : content !== '---' && content !== '...') continue;
    for (let at = 0; at <= index; at++) out.add(at);
    return index + 1;
  }
  return 0;
}

/** From a run of three or more marks to one of at least as many alone on its line, or to the end. */
function fence(text: string, lines: readonly Line[], index: number, out: Set<number>): number {
  const opening = lines[index]!;
  const mark = text.charAt(opening.start);
  const length = runLength(text, opening, mark);
  if (length < 3) return index;
  if (mark === '`' && text.slice(opening.start + length, opening.end).includes('`')) return index;
  out.add(index);
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at]!;
    out.add(at);
    if (text.charAt(line.start) !== mark) continue;
    const closing = runLength(text, line, mark);
    if (closing >= length && closing === line.end - line.start) return at + 1;
  }
  return lines.length;
}

function comment(text: string, lines: readonly Line[], index: number, out: Set<number>): number {
  const close = text.indexOf('-->', lines[index]!.start + 2);
  const end = close < 0 ? text.length : close;
  let at = index;
  while (at < lines.length && lines[at]!.start <= end) out.add(at++);
  return at;
}

/** Rows that begin with a bar, and those around a row such as `--- | ---`. */
function table(text: string, lines: readonly Line[], index: number, out: Set<number>): number {
  if (text.charCodeAt(lines[index]!.start) !== BAR) {
    if (index === 0 || lines[index]!.blanks > 0 || !/^[ :|-]*$/.test(textOf(text, lines[index]!))) return index;
    out.add(index - 1);
  }
  let at = index;
  do out.add(at++);
  while (at < lines.length && lines[at]!.blanks === 0 && hasBar(text, lines[at]!));
  return at;
}

const BAR = 0x7c;

function hasBar(text: string, line: Line): boolean {
  for (let at = line.start; at < line.end; at++) if (text.charCodeAt(at) === BAR) return true;
  return false;
}

function runLength(text: string, line: Line, mark: string): number {
  let at = line.start;
  while (at < line.end && text.charAt(at) === mark) at++;
  return at - line.start;
}
