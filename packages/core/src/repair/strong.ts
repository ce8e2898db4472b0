import type { DelimiterRun } from './delimiter-runs.js';
import type { Edit } from './edits.js';
import { isInvisible } from './lines.js';

/** The paragraph that holds the runs. */
export interface Paragraph {
  /** Where its text begins, after a list marker. */
  readonly from: number;
  /** Where its text ends. */
  readonly last: number;
  /** A short line by itself, such as a title. */
  readonly alone: boolean;
  /** The paragraph before left bold open: a closing marker here is its other end. */
  readonly continued: boolean;
}

/** `**- Wells:** dry`: the mark of an item inside the bold words. */
const DASH = /^[-–•] /;

/** What is bold is a name or a title, not a paragraph. */
const LONGEST_BOLD = 300;

/**
 * Repairs the strong emphasis of one paragraph.
 * @returns whether bold was left open at its end
 */
export function repairStrong(
  text: string,
  runs: readonly DelimiterRun[],
  paragraph: Paragraph,
  edits: Edit[],
): boolean {
  const stars = runs.filter((run) => run.mark === '*' && run.end - run.start > 1);
  const bars = runs.filter((run) => run.mark === '_' && run.end - run.start > 1);
  const open = repairMark(text, stars, paragraph, edits);
  return repairMark(text, bars, paragraph, edits) || open;
}

function repairMark(text: string, all: readonly DelimiterRun[], paragraph: Paragraph, edits: Edit[]): boolean {
  // Bold italics, and rules of underscores to write on, are not damage.
  if (all.some((run) => run.end - run.start !== 2 && !isEmptyBold(run))) return false;
  const runs = all.filter((run) => !isEmptyBold(run));
  for (const run of all) if (isEmptyBold(run)) leaveOutEmpty(text, run, edits);
  const [first] = runs;
  if (first?.first && !first.spaceAfter && DASH.test(text.slice(first.end, first.end + 2))) {
    edits.push({
      start: first.start,
      end: first.end + 2,
      text: `${text.slice(first.end, first.end + 2)}${text.slice(first.start, first.end)}`,
    });
  }
  let opener: DelimiterRun | undefined;
  let loose: DelimiterRun | undefined;
  runs.forEach((run, index) => {
    if (!opener) {
      if (run.canOpen || (run.first && run.spaceAfter)) opener = run;
      else if (run.spaceBefore && run.spaceAfter) loose = run;
      else if (!run.spaceAfter && closesLater(runs, index)) opener = run;
      else if (run.canClose && loose && run.start - loose.end <= LONGEST_BOLD) {
        repairOpener(text, loose, run.start, edits);
        loose = undefined;
      } else if (run.canClose && paragraph.continued && index === 0 && run.start - paragraph.from <= LONGEST_BOLD) {
        edits.push({ start: paragraph.from, end: paragraph.from, text: text.slice(run.start, run.end) });
      }
      return;
    }
    const close = closing(text, opener, run, (runs.length - index) % 2 === 1);
    if (close === 'other') {
      // The one before was never closed; this one begins another.
      if (opener.first) closeAtName(text, opener, run.start, false, edits);
      opener = run;
      return;
    }
    for (const edit of close ?? []) edits.push(edit);
    repairOpener(text, opener, run.start, edits);
    opener = undefined;
  });
  if (!opener?.first) return false;
  closeAtName(text, opener, paragraph.last, paragraph.alone, edits);
  return true;
}

/** `****` in the middle of a text is bold that ends and begins again. */
function isEmptyBold(run: DelimiterRun): boolean {
  return run.mark === '*' && run.end - run.start === 4;
}

function leaveOutEmpty(text: string, run: DelimiterRun, edits: Edit[]): void {
  const gluesBracket = !run.spaceBefore && text.charAt(run.end) === '(';
  edits.push({ start: run.start, end: run.end, text: gluesBracket ? ' ' : '' });
}

function closesLater(runs: readonly DelimiterRun[], index: number): boolean {
  const next = runs[index + 1];
  return next !== undefined && !next.spaceBefore && next.start - runs[index]!.end <= LONGEST_BOLD;
}

/**
 * What makes `run` close the bold: nothing where it does already; `other` where it is not a closing marker.
 * @param paired whether as many markers are left, this one included, as pairs need
 */
function closing(text: string, opener: DelimiterRun, run: DelimiterRun, paired: boolean): readonly Edit[] | 'other' {
  if (run.canClose) return [];
  if (run.start - opener.end > LONGEST_BOLD) return 'other';
  if (run.spaceBefore) {
    if (!paired && !run.spaceAfter) return 'other';
    let end = run.start;
    while (end > opener.end && isInvisible(text.charCodeAt(end - 1))) end--;
    if (end === opener.end) return [{ start: run.start, end: run.end, text: '' }];
    // The marker goes before the space; after it one space is enough.
    const after = run.spaceAfter && text.charCodeAt(run.end) === 0x20 ? run.end + 1 : run.end;
    return [
      { start: end, end, text: text.slice(run.start, run.end) },
      { start: run.start, end: after, text: '' },
    ];
  }
  // Between punctuation and a letter a marker closes nothing; between letters an underscore does not.
  if (run.mark === '_' && !/^\p{Lu}/u.test(text.charAt(opener.end))) return 'other';
  return [{ start: run.end, end: run.end, text: ' ' }];
}

/** Leaves out the spaces after an opening marker, or puts one before it, so that it opens. */
function repairOpener(text: string, opener: DelimiterRun, end: number, edits: Edit[]): void {
  if (opener.canOpen) return;
  if (!opener.spaceAfter) {
    edits.push({ start: opener.start, end: opener.start, text: ' ' });
    return;
  }
  let start = opener.end;
  while (start < end && isInvisible(text.charCodeAt(start))) start++;
  edits.push(
    start < end ? { start: opener.end, end: start, text: '' } : { start: opener.start, end: opener.end, text: '' },
  );
}

/** `Name (Affiliation)`, `Question:` at the beginning of a paragraph. */
const NAME = /^[^.:!?()]{2,80}\([^()]{1,120}\)|^[^.:!?()]{2,60}:(?= )/;

/** Closes bold that nothing closes after the name that it was meant for, or leaves its marker out. */
function closeAtName(text: string, opener: DelimiterRun, end: number, alone: boolean, edits: Edit[]): void {
  const mark = text.slice(opener.start, opener.end);
  const name = alone
    ? end - opener.end
    : (NAME.exec(text.slice(opener.end, Math.min(end, opener.end + 220)))?.[0].length ?? 0);
  const last = opener.end + name;
  if (name === 0 || isInvisible(text.charCodeAt(last - 1))) {
    edits.push({ start: opener.start, end: opener.end, text: '' });
    return;
  }
  repairOpener(text, opener, last, edits);
  const follows = last < end && !isInvisible(text.charCodeAt(last));
  edits.push({ start: last, end: last, text: follows ? `${mark} ` : mark });
}
