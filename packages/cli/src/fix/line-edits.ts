import type { Edit } from '@findings/core/check';

/** Whole lines to write in place of others; from 0, `end` exclusive. */
export interface LineEdit {
  readonly start: number;
  readonly end: number;
  /** With their line ends. */
  readonly lines: readonly string[];
}

/** Edits whose lines meet. */
interface Group {
  readonly first: number;
  last: number;
  readonly edits: Edit[];
}

/**
 * Edits of a text as edits of its lines; a line ends at LF, as it does to `patch`.
 *
 * @param edits in order, apart from one another
 */
export function lineEdits(text: string, edits: readonly Edit[]): { lines: readonly string[]; changes: LineEdit[] } {
  const lines = linesOf(text);
  const starts = startsOf(lines);
  const groups: Group[] = [];
  let line = 0;
  const lineAt = (offset: number): number => {
    while (line + 1 < lines.length && starts[line + 1]! <= offset) line++;
    return line;
  };
  for (const edit of edits) {
    const first = lineAt(edit.start);
    // The line behind a line end that goes is part of it.
    const last = lineAt(edit.end);
    const group = groups.at(-1);
    if (group && first <= group.last) {
      group.last = last;
      group.edits.push(edit);
    } else groups.push({ first, last, edits: [edit] });
  }
  return { lines, changes: groups.map((group) => changeOf(group, text, lines, starts)) };
}

function changeOf({ first, last, edits }: Group, text: string, lines: readonly string[], starts: readonly number[]) {
  let written = '';
  let done = starts[first] ?? 0;
  for (const edit of edits) {
    written += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  written += text.slice(done, starts[last + 1] ?? text.length);
  return trimmed({ start: first, end: Math.min(last + 1, lines.length), lines: linesOf(written) }, lines);
}

/** Without the lines at both ends that stay as they are. */
function trimmed({ start, end, lines }: LineEdit, before: readonly string[]): LineEdit {
  const least = Math.min(end - start, lines.length);
  let head = 0;
  while (head < least && before[start + head] === lines[head]) head++;
  let tail = 0;
  while (tail < least - head && before[end - 1 - tail] === lines[lines.length - 1 - tail]) tail++;
  return { start: start + head, end: end - tail, lines: lines.slice(head, lines.length - tail) };
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

function startsOf(lines: readonly string[]): number[] {
  let offset = 0;
  return lines.map((line) => {
    const start = offset;
    offset += line.length;
    return start;
  });
}
