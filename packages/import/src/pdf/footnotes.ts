import type { Block } from './block.js';
import { withoutStart, type Line } from './line.js';
import type { Run } from './page-text.js';
import type { Styles } from './styles.js';

const SMALLER = 0.93;
const MARK = /^\s*(\d{1,3}|[*†‡§])\s*/;

export interface PageNotes {
  readonly lines: readonly Line[];
  readonly notes: readonly Block[];
}

/** Takes the footnotes from the end of a page, so that the sentence above them goes on without them. */
export function takeFootnotes(lines: readonly Line[], styles: Styles): PageNotes {
  const byHeight = lines.toSorted((a, b) => a.y - b.y);
  const small = new Set<Line>();
  for (const line of byHeight) {
    if (line.size >= styles.bodySize * SMALLER) break;
    small.add(line);
  }
  // Columns have their own notes; within one, the order of the lines is that of reading.
  const inOrder = lines.filter((line) => small.has(line));
  const first = inOrder.findIndex(startsNote);
  if (first < 0 || inOrder.length > 60) return { lines, notes: [] };
  const noteLines = inOrder.slice(first);
  const taken = new Set(noteLines);
  return { lines: lines.filter((line) => !taken.has(line)), notes: groupNotes(noteLines) };
}

/** A note begins with its mark, raised or before a space. */
function startsNote(line: Line): boolean {
  const match = MARK.exec(line.text);
  if (match === null) return false;
  const [first, second] = line.runs;
  return isRaised(first!, second ?? first!) || /^\s*(?:\d{1,3}|[*†‡§])\s+\S/.test(line.text);
}

function groupNotes(lines: readonly Line[]): Block[] {
  const notes: Block[] = [];
  for (const line of lines.flatMap(cutAtMarks)) {
    if (startsNote(line)) {
      const match = MARK.exec(line.text)!;
      notes.push({ kind: 'note', level: 0, label: match[1]!, lines: [withoutStart(line, match[0].length)] });
    } else notes.at(-1)?.lines.push(line);
  }
  return notes.filter(({ lines: [first] }) => first !== undefined && first.runs.length > 0);
}

/** Short notes may share a line: each begins with a raised mark. */
function cutAtMarks(line: Line): Line[] {
  const starts = line.runs.flatMap(({ text }, index) => {
    const next = line.runs[index + 1];
    const isMark = next !== undefined && /^\s*(?:\d{1,3}|[*†‡§])\s*$/.test(text) && isRaised(line.runs[index]!, next);
    return isMark && index > 0 ? [index] : [];
  });
  if (starts.length === 0 || !startsNote(line)) return [line];
  return [0, ...starts].map((start, index) => {
    const runs = line.runs.slice(start, starts[index]);
    return { ...line, runs, x: runs[0]!.x, text: runs.map(({ text }) => text).join('') };
  });
}

/** Whether a run is set smaller and higher than the text next to it. */
export function isRaised(run: Run, base: Run): boolean {
  return run.size < base.size * 0.88 && run.y > base.y + base.size * 0.15;
}
