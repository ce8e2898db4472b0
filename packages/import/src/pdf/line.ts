import type { Run } from './page-text.js';

/** Runs on one baseline, from left to right. */
export interface Line {
  readonly runs: readonly Run[];
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  /** The size of most of its characters. */
  readonly size: number;
  /** Index of the page in the document. */
  readonly page: number;
  /** The edges of the column that holds the line. */
  readonly columnLeft: number;
  readonly columnRight: number;
  /** Lines of different columns have different numbers, in reading order over the whole page. */
  readonly column: number;
}

/** Text on one baseline without a wide gap. */
export interface Fragment {
  readonly runs: Run[];
  readonly x: number;
  right: number;
  readonly y: number;
  readonly size: number;
}

export interface Column {
  readonly left: number;
  readonly right: number;
  readonly number: number;
}

/** Runs whose baselines differ by less than this share of their size are on one line; a superscript is raised by about 0.35. */
const SAME_LINE = 0.5;
/** A gap of this share of the size is a space. Letters that are moved apart have less. */
const SPACE = 0.16;

/** Groups the runs of a column into lines, from top to bottom. */
export function groupLines(runs: readonly Run[], page: number, column: Column): Line[] {
  const sorted = runs.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  const lines: Line[] = [];
  let group: Run[] = [];
  let base: Run | undefined;
  const flush = (): void => {
    if (group.length > 0) lines.push(makeLine(group, page, column));
    group = [];
    base = undefined;
  };
  for (const run of sorted) {
    if (base !== undefined && isBelow(run, base) && !isMarkOf(group, run)) flush();
    group.push(run);
    if (base === undefined || run.size > base.size) base = run;
  }
  flush();
  return lines;
}

/** Whether all that is above a run are the raised marks of notes that begin with it, or to the right of it. */
function isMarkOf(group: readonly Run[], run: Run): boolean {
  const [first] = group;
  const drop = first!.y - run.y;
  return (
    drop < run.size * 0.8 &&
    first!.x < run.x &&
    group.every(({ text, size }) => /^(?:\d{1,3}|[*†‡§])?$/.test(text.trim()) && size < run.size * 0.95)
  );
}

/** Small text closely under large text is below it, too. */
function isBelow(run: Run, base: Run): boolean {
  const drop = base.y - run.y;
  return drop > Math.max(base.size, run.size) * SAME_LINE || drop > Math.min(base.size, run.size) * 1.2;
}

export function makeLine(group: readonly Run[], page: number, { left, right, number }: Column): Line {
  const runs = spaced(inReadingOrder(withoutDoubles(group.toSorted((a, b) => a.x - b.x))));
  const base = mostly(runs);
  return {
    runs,
    text: runs.map(({ text }) => text).join(''),
    x: runs.reduce((least, run) => Math.min(least, run.x), Infinity),
    right: runs.reduce((most, run) => Math.max(most, run.x + run.width), 0),
    y: base.y,
    size: base.size,
    page,
    columnLeft: left,
    columnRight: right,
    column: number,
  };
}

/** The run of the size that most characters have. */
function mostly(runs: readonly Run[]): Run {
  const sizes = new Map<number, { count: number; readonly run: Run }>();
  for (const run of runs) {
    const key = Math.round(run.size * 2);
    const entry = sizes.get(key) ?? { count: 0, run };
    entry.count += run.text.trim().length;
    sizes.set(key, entry);
  }
  let most = { count: -1, run: runs[0]! };
  for (const entry of sizes.values()) if (entry.count > most.count) most = entry;
  return most.run;
}

/** Some programs print bold by drawing the same text twice, a little apart. */
function withoutDoubles(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    const isDouble =
      last?.text === run.text && Math.abs(last.x - run.x) < last.size * 0.15 && run.text.trim().length > 1;
    if (isDouble) kept[kept.length - 1] = { ...last, isBold: true };
    else kept.push(run);
  }
  return kept;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Runs from left to right, except that those in Hebrew or Arabic that follow each other are read from the right. */
function inReadingOrder(runs: readonly Run[]): Run[] {
  const ordered: Run[] = [];
  let backwards: Run[] = [];
  const flush = (): void => {
    for (const run of backwards.reverse()) ordered.push(run);
    backwards = [];
  };
  for (const run of runs) {
    if (RIGHT_TO_LEFT.test(run.text)) backwards.push(run);
    else {
      flush();
      ordered.push(run);
    }
  }
  flush();
  return ordered;
}

/** Puts spaces between runs that are apart. */
function spaced(runs: readonly Run[]): Run[] {
  return runs.map((run, index) => {
    const next = runs[index + 1];
    if (next === undefined || /\s$/.test(run.text) || /^\s/.test(next.text)) return run;
    const gap = Math.max(next.x - (run.x + run.width), run.x - (next.x + next.width));
    return gap > Math.max(run.size, next.size) * SPACE ? { ...run, text: `${run.text} ` } : run;
  });
}

/** A copy of the line without its first `count` characters, and the spaces after them. */
export function withoutStart(line: Line, count: number): Line {
  const runs: Run[] = [];
  let left = count;
  let isStart = true;
  for (const run of line.runs) {
    let { text } = run;
    const cut = Math.min(left, text.length);
    left -= cut;
    text = text.slice(cut);
    if (isStart) text = text.trimStart();
    if (text === '') continue;
    isStart = false;
    const share = text.length / run.text.length;
    runs.push(share === 1 ? run : { ...run, text, x: run.x + run.width * (1 - share), width: run.width * share });
  }
  const [first] = runs;
  return { ...line, runs, text: runs.map(({ text }) => text).join(''), x: first?.x ?? line.x };
}

/** The runs of a line, divided where the gap before one is wider than this share of the size. */
export function splitAtGaps({ runs, size }: Line, gap: number): Run[][] {
  const parts: Run[][] = [];
  let right = -Infinity;
  for (const run of runs) {
    if (parts.length === 0 || run.x - right > size * gap) parts.push([run]);
    else parts.at(-1)!.push(run);
    right = run.x + run.width;
  }
  return parts;
}

/** The text of the first runs of a line. */
export function textOfRuns({ runs }: Line, count: number): string {
  return runs
    .slice(0, count)
    .map(({ text }) => text)
    .join('');
}

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
/** Whether a line ends although the next line's first word would have fitted. */
export function isForcedBreak(previous: Line, next: Line): boolean {
  // No line breaks after an abbreviation: "Dr. Berg" stays together.
  const word = /^(?:\S{1,4}\.\s+)?\S+/.exec(next.text.trimStart())?.[0] ?? '';
  const width = (next.right - next.x) * (word.length / Math.max(1, next.text.trim().length));
  return previous.right + width + previous.size * 1.2 < previous.columnRight;
}

export function isShort(line: Line): boolean {
  return line.right < line.columnRight - line.size * 2;
}

/** Whether a line begins with a capital or a number, or has no small letters. */
export function startsSentence({ text }: Line): boolean {
  return /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(text) || !/\p{Ll}/u.test(text);
}
