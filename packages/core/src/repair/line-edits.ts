import type { Edit } from './edits.js';
import type { Line } from './lines.js';

/** Leaves out whole lines. The line after them is taken to begin a page if any of them did. */
export function leaveOut(
  text: string,
  lines: readonly Line[],
  out: ReadonlySet<number>,
  edits: Edit[],
): readonly Line[] {
  if (out.size === 0) return lines;
  const kept: Line[] = [];
  let page = false;
  let pending = false;
  lines.forEach((line, index) => {
    if (out.has(index)) {
      page ||= line.page;
      pending = true;
      return;
    }
    const last = kept[kept.length - 1];
    if (!pending) {
      kept.push(line);
      return;
    }
    edits.push({ start: last ? last.end : 0, end: line.begin, text: last ? '\n\n' : '' });
    kept.push({ ...line, blanks: Math.max(1, line.blanks), page: last !== undefined && (page || line.page) });
    page = false;
    pending = false;
  });
  if (pending)
    edits.push({ start: kept[kept.length - 1]?.end ?? 0, end: text.length, text: kept.length > 0 ? '\n' : '' });
  return kept;
}

/** Puts a blank line before a line that follows another at once. */
export function apartFrom(line: Line, edits: Edit[]): Line {
  edits.push({ start: line.begin, end: line.begin, text: '\n' });
  return { ...line, blanks: 1 };
}
