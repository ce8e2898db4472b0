import { acceptHeadings, TEXT_STYLE, type HeadingEvidence } from '@findings/core/text';
import { blockText, firstLine, gapBetween, lastLine, type Block } from './block.js';

import { textOfRuns, withoutStart, wordCount, type Line } from './line.js';
import { titleKey, type Outline } from './outline.js';
import type { Run } from './page-text.js';
import { LEADERS } from './make-blocks.js';
import { isLarge, lookOf, styleOf, type Styles } from './styles.js';

/** A part of the text that may be a heading: blocks, or the start of one. */
interface Candidate {
  /** Index of its first block, and of the block after its last one. */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly Line[];
  /** The paragraph that it begins, without it. */
  readonly rest: Block | undefined;
  readonly evidence: HeadingEvidence;
}

/** Longer texts are not headings. */
const LONGEST = 220;
const MOST_LINES = 5;
/** Share of its column that a line fills at least if it is text. */
const MOST_FILLED = 0.75;
/** How much wider the space above a heading is than that below it, and than that between paragraphs. */
const WIDER = 1.25;
const MOST_RUN_IN_LINES = 3;
const LONGEST_RUN_IN = 140;

/** Makes headings of the blocks, and of the starts of paragraphs, that all evidence together says are headings. */
export function findHeadings(blocks: readonly Block[], outline: Outline, stylesOf: (page: number) => Styles): Block[] {
  const candidates = new CandidateFinder(blocks, outline, stylesOf).find();
  const accepted = acceptHeadings(candidates.map(({ evidence }) => evidence));
  const hasUnmarked = candidates.some(
    ({ evidence }, index) => accepted[index] && !evidence.isMarked && !evidence.isListed,
  );
  const found: Block[] = [];
  let next = 0;
  candidates.forEach(({ from, to, lines, rest }, index) => {
    if (!accepted[index]) return;
    for (const block of blocks.slice(next, from)) found.push(asText(block));
    const retyped = outline.spell(lines);
    const { kind, level } = blocks[from]!;
    found.push({ kind: 'heading', level: kind === 'heading' && !hasUnmarked ? level : 0, lines: [...retyped] });
    if (rest !== undefined) found.push(rest);
    next = to;
  });
  for (const block of blocks.slice(next)) found.push(asText(block));
  return found;
}

function asText(block: Block): Block {
  return block.kind === 'heading' ? { ...block, kind: 'paragraph', level: 0 } : block;
}

class CandidateFinder {
  readonly #blocks: readonly Block[];
  readonly #outline: Outline;
  readonly #stylesOf: (page: number) => Styles;
  readonly #usualGap: number;
  readonly #coverEnd: number;
  readonly #speakers: ReadonlySet<string>;

  constructor(blocks: readonly Block[], outline: Outline, stylesOf: (page: number) => Styles) {
    this.#blocks = blocks;
    this.#outline = outline;
    this.#stylesOf = stylesOf;
    this.#usualGap = usualGap(blocks);
    this.#coverEnd = coverEnd(blocks);
    this.#speakers = speakersOf(blocks);
  }

  find(): Candidate[] {
    const found: Candidate[] = [];
    let index = 0;
    while (index < this.#blocks.length) {
      const candidate = this.#at(index);
      if (candidate !== undefined) found.push(candidate);
      index = candidate?.to ?? index + 1;
    }
    return found;
  }

  #at(from: number): Candidate | undefined {
    const block = this.#blocks[from]!;
    if (block.kind === 'note' || block.kind === 'table' || block.isContents === true) return undefined;
    if (block.lines.length === 0) return undefined;
    // An item of a list; a bullet between paragraphs may be the mark of a heading.
    const neighbors = [this.#blocks[from - 1], this.#blocks[from + 1]];
    if (block.kind === 'item' && isBullet(block) && neighbors.some((each) => each?.kind === 'item')) return undefined;
    const to = this.#end(from);
    const lines = this.#blocks.slice(from, to).flatMap((each) => each.lines);
    const style = this.#styleOf(block);
    const text = lines.map((line) => line.text).join(' ');
    const isListed = this.#outline.has(lines);
    const isKnown = isListed || block.kind === 'heading';
    const isTooLong = lines.length > MOST_LINES || text.length > LONGEST || !/\p{L}/u.test(text);
    if (isTooLong && !isKnown) return this.#runIn(from);
    if (style === '' && !isKnown) {
      const runIn = this.#runIn(from);
      if (runIn !== undefined || lines.length > 1) return runIn;
    }
    const styles = this.#stylesOf(firstLine(block).page);
    if (!isKnown && lines.some((line) => isFigureLabel(line, styles) || CODE.test(line.text))) return undefined;
    const first = block.kind === 'item' && !isBullet(block) ? [withMarker(block), ...lines.slice(1)] : lines;
    return {
      from,
      to,
      lines: first,
      rest: undefined,
      evidence: this.#evidence(from, to, first, styles, isListed, undefined),
    };
  }

  /** The index after the blocks that continue a block in its style: the lines of a heading are closer than headings. */
  #end(from: number): number {
    const block = this.#blocks[from]!;
    const style = this.#styleOf(block);
    let to = from + 1;
    if (style === '' || block.kind === 'heading' || this.#outline.has(block.lines)) return to;
    for (let lines = block.lines.length; lines <= MOST_LINES; to++) {
      const next = this.#blocks[to];
      const gap = gapBetween(this.#blocks[to - 1], next);
      if (next?.kind !== 'paragraph' || gap === undefined || gap > firstLine(next).size * 1.7) break;
      // Titles in large letters may change their weight from line to line.
      const isSame =
        this.#styleOf(next) === style || (this.#isLarge(next) && continuesSentence(this.#blocks[to - 1]!, next));
      if (!isSame) break;
      lines += next.lines.length;
    }
    return to;
  }

  #styleOf(block: Block): string {
    const [style, ...others] = new Set(block.lines.map((line) => styleOf(lookOf(line), this.#stylesOf(line.page))));
    return others.length > 0 ? '' : style!;
  }

  #isLarge(block: Block): boolean {
    return block.lines.every((line) => isLarge(line, this.#stylesOf(line.page)));
  }

  #evidence(
    from: number,
    to: number,
    lines: readonly Line[],
    styles: Styles,
    isListed: boolean,
    lead: Lead | undefined,
  ): HeadingEvidence {
    const block = this.#blocks[from]!;
    const [before, last, after] = [
      this.#blocks[from - 1],
      this.#blocks[to - 1],
      this.#blocks.slice(to, to + 6).find(({ kind }) => kind !== 'note'),
    ];
    const look = lookOf(lines[0]!);
    const style = styleOf(look, styles);
    const isBold = look.isBold && !styles.isBodyBold;
    const marker = block.kind === 'item' ? (isBullet(block) ? 'bullet' : 'number') : undefined;
    const above = gapBetween(before, block);
    const below = gapBetween(last, after);
    const isSpaced =
      above !== undefined && below !== undefined && above > Math.max(below, this.#usualGap, styles.leading) * WIDER;
    const kind = lead !== undefined ? 'run-in' : (marker ?? '');
    const plain = `${TEXT_STYLE}${marker === undefined ? Math.round(lines[0]!.x) : ''} ${isSpaced ? 'spaced' : ''}`;
    const text = lines.map((line) => line.text).join(' ');
    return {
      text,
      lines: lines.length,
      style: `${style === '' ? plain : style} ${kind}`,
      scale: look.size / styles.bodySize,
      isBold,
      isItalic: look.isItalic,
      isCapital: look.isCapital,
      hasOwnFont: style !== '' && !isLarge(look, styles) && !look.isBold && !look.isCapital && !look.isItalic,
      isListed,
      isMarked: block.kind === 'heading',
      isFirst: from === 0 && lead === undefined,
      isOnCover: to <= this.#coverEnd,
      marker,
      above: above === undefined ? undefined : above / styles.leading,
      below: below === undefined ? undefined : below / styles.leading,
      isSpaced,
      isSpeaker: this.#speakers.has(titleKey(text)),
      continues: block.isRunOn === true || (before !== undefined && continuesSentence(before, block)),
      runsOn: lead === undefined && after?.isRunOn === true && !/:\s*$/.test(lines.at(-1)!.text),
      isRunIn: lead !== undefined,
      hasWideGap: lead?.hasWideGap === true,
      hasStop: lead?.hasStop === true,
      following: lead !== undefined ? 'text' : this.#kindOf(after, block),
    };
  }

  #kindOf(after: Block | undefined, block: Block): HeadingEvidence['following'] {
    if (after === undefined || after.lines.length === 0) return undefined;
    if (after.kind === 'item') return block.kind !== 'item' || after.indent! > block.indent! + 1 ? 'text' : 'short';
    if (after.kind !== 'paragraph' || this.#styleOf(after) !== '') return 'short';
    const line = firstLine(after);
    const isFilled = line.right > line.columnLeft + (line.columnRight - line.columnLeft) * MOST_FILLED;
    return after.lines.length > 1 || isFilled ? 'text' : 'short';
  }

  /** A paragraph whose beginning has another style than the rest. */
  #runIn(from: number): Candidate | undefined {
    const block = this.#blocks[from]!;
    if (block.kind !== 'paragraph') return undefined;
    const styles = this.#stylesOf(firstLine(block).page);
    const lead = leadOf(block, styles);
    if (lead === undefined) return undefined;
    const isListed = this.#outline.has(lead.lines);
    return {
      from,
      to: from + 1,
      lines: lead.lines,
      rest: lead.rest,
      evidence: this.#evidence(from, from + 1, lead.lines, styles, isListed, lead),
    };
  }
}

/** The words before a colon or a dash at the start of texts. */
function speakersOf(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(
    blocks.flatMap((block) => {
      const lead = block.kind === 'heading' ? null : /^([^:–—]{2,40}?)(?::|\s[-–—])\s+\S/u.exec(blockText(block));
      return lead === null ? [] : [titleKey(lead[1]!)];
    }),
  );
}

/** Most blocks of a cover, and most words of its lines. */
const MOST_COVER_BLOCKS = 12;
const MOST_COVER_WORDS = 16;

/** The index of the first block of text, or of another page. */
function coverEnd(blocks: readonly Block[]): number {
  const end = blocks.findIndex((block) => {
    if (block.lines.length === 0) return false;
    const text = blockText(block);
    const isText = block.kind !== 'heading' && (wordCount(text) >= MOST_COVER_WORDS || /[.?!]\s*$/.test(text));
    return isText || block.kind === 'item' || firstLine(block).page > 0;
  });
  return Math.min(end < 0 ? blocks.length : end, MOST_COVER_BLOCKS);
}

/** The space that most paragraphs have above them. */
function usualGap(blocks: readonly Block[]): number {
  const counts = new Map<number, number>();
  blocks.forEach((block, index) => {
    const gap = block.kind === 'paragraph' && block.lines.length > 1 ? gapBetween(blocks[index - 1], block) : undefined;
    if (gap !== undefined) counts.set(Math.round(gap), (counts.get(Math.round(gap)) ?? 0) + 1);
  });
  let usual = 0;
  for (const [gap, count] of counts) if (count > (counts.get(usual) ?? 1)) usual = gap;
  return usual;
}

/** Whether a sentence continues from one block to the next. */
function continuesSentence(before: Block, block: Block): boolean {
  const gap = before.lines.length === 0 || block.lines.length === 0 ? undefined : gapBetween(before, block);
  if (gap === undefined || gap > firstLine(block).size * 1.7) return false;
  return /^\s*\p{Ll}/u.test(firstLine(block).text) && /[\p{L},]\s*$/u.test(lastLine(before).text);
}

function isBullet({ marker = '' }: Block): boolean {
  return !/\d/.test(marker);
}

/** The lines of an item with its number as part of the text. */
function withMarker({ lines, marker }: Block): Line {
  const [first] = lines;
  const [run, ...runs] = first!.runs;
  const start = `${marker!} `;
  return { ...first!, runs: [{ ...run!, text: start + run!.text }, ...runs], text: start + first!.text };
}

interface Lead {
  readonly lines: readonly Line[];
  readonly rest: Block;
  readonly hasWideGap: boolean;
  readonly hasStop: boolean;
}

/** The words at the start of a paragraph that look unlike those after them. */
function leadOf(block: Block, styles: Styles): Lead | undefined {
  const first = firstLine(block).runs.find(({ text }) => /\p{L}/u.test(text));
  if (first === undefined) return undefined;
  const lines: Line[] = [];
  for (const [index, line] of block.lines.slice(0, MOST_RUN_IN_LINES).entries()) {
    const from = index === 0 ? line.runs.indexOf(first) : 0;
    const end = line.runs.findIndex((run, at) => at >= from && /[\p{L}\p{N}]/u.test(run.text) && !isAlike(run, first));
    if (end < 0) {
      lines.push(line);
      continue;
    }
    const next = line.runs[end]!;
    if (!isApart(first, next, styles)) return undefined;
    const last = end > 0 ? line.runs[end - 1]! : undefined;
    if (end > 0)
      lines.push({ ...line, runs: line.runs.slice(0, end), text: textOfRuns(line, end), right: last!.x + last!.width });
    const text = lines
      .map((each) => each.text)
      .join(' ')
      .trim();
    const isTitle = text.length <= LONGEST_RUN_IN && /\p{L}/u.test(text) && !/[:,;–—-]$/.test(text);
    if (!isTitle || /^\s*\p{Ll}/u.test(next.text)) return undefined;
    const remaining = end > 0 ? [withoutStart(line, textOfRuns(line, end).length)] : [line];
    return {
      lines: [...lines.slice(0, -1), withoutFinalStop(lines.at(-1)!)],
      rest: { ...block, lines: [...remaining, ...block.lines.slice(index + 1)] },
      hasWideGap: hasWideGap(line, end),
      hasStop: /[.?!]$/.test(text),
    };
  }
  return undefined;
}

/** LaTeX sets a space of one em after a heading that runs into its paragraph. */
const QUAD = 0.78;

/** Whether the space before a run is wide, and wider than others in the line. */
function hasWideGap({ runs, size }: Line, before: number): boolean {
  const words = runs.filter(({ text }) => text.trim() !== '');
  const place = words.indexOf(runs[before]!) - 1;
  const gaps = words.slice(1).map((run, index) => {
    const { x, width, text } = words[index]!;
    return run.x - x - width + (text.length - text.trimEnd().length) * size * 0.25;
  });
  const gap = gaps[place] ?? 0;
  return gap >= size * QUAD && gaps.every((other, index) => index === place || other * 1.5 <= gap);
}

function isAlike(run: Run, other: Run): boolean {
  return run.isBold === other.isBold && run.isItalic === other.isItalic && run.font === other.font;
}

function isApart(lead: Run, next: Run, { isBodyBold }: Styles): boolean {
  if (lead.isBold) return !next.isBold && !isBodyBold;
  return !next.isBold && (lead.isItalic ? !next.isItalic : lead.font !== next.font);
}

/** A copy of a heading without the full stop that sets it apart from the paragraph that it runs into. */
function withoutFinalStop(line: Line): Line {
  const last = line.runs.findLastIndex(({ text }) => text.trim() !== '');
  const trim = (text: string): string => text.replace(/(\p{L}{3}|\))\.\s*$/u, '$1');
  const runs = line.runs.map((run, index) => (index === last ? { ...run, text: trim(run.text) } : run));
  return { ...line, runs, text: trim(line.text) };
}

const CODE = /^\s*"[^"]+"\s*:|[{}[]\s*$|^\s*[{}<]/u;

/** A gap of this many ems separates the labels of a figure. */
const LABEL_GAP = 1.5;

/** Whether a line is an entry of a contents list, or consists of labels and numbers, as in figures: “Often   Seldom   Never”, “Arken 3% 15% 82%”. */
function isFigureLabel(line: Line, styles: Styles): boolean {
  const [, ...words] = line.text.trim().split(/\s+/);
  if (words.filter((word) => /\d/.test(word) && /^[\d.,%€$£+–-]+$/.test(word)).length > 2 || LEADERS.test(line.text))
    return true;
  const look = lookOf(line);
  // The names of two columns have a wide gap between them.
  return gapCount(line) > (look.isBold || isLarge(look, styles) ? 1 : 0);
}

/** The number of wide gaps after words. */
function gapCount({ runs, size }: Line): number {
  return runs.filter((run, index) => {
    const next = runs[index + 1];
    return next !== undefined && /\p{L}{3}/u.test(run.text) && next.x - (run.x + run.width) > size * LABEL_GAP;
  }).length;
}
