import { blockText, firstLine, type Block } from './block.js';
import { wordCount, type Line } from './line.js';

/** Fewer numbered lines in a row are not headings. */
const FEWEST = 3;
/** A numbered line with more words is text. */
const MOST_WORDS = 10;
/** The least share of these lines that have text below them. */
const LEAST_FOLLOWED = 0.75;

/**
 * Finds numbered lines that look like text, but are headings, like agenda items in minutes: “1. Budget”, “2. Staff”. Each has paragraphs or
 * a list below it. In a numbered list, each item directly follows the one before.
 */
export function findNumberedHeadings(blocks: readonly Block[]): readonly Block[] {
  const headings = new Set<number>();
  let row: number[] = [];
  const close = (): void => {
    const followed = row.filter((at) => isText(blocks[at + 1], blocks[at]!));
    const isRow = row.length >= FEWEST && followed.length >= row.length * LEAST_FOLLOWED;
    if (isRow && row.every((at) => isTitle(blocks[at]!))) for (const at of row) headings.add(at);
    row = [];
  };
  blocks.forEach((block, index) => {
    const number = numberOf(block);
    if (number === undefined) return;
    const last = row.length === 0 ? undefined : blocks[row.at(-1)!];
    // A nested numbered list is part of the text of an item.
    if (last !== undefined && block.indent! > last.indent! + firstLine(block).size) return;
    if (last === undefined || number !== numberOf(last)! + 1) close();
    if (number === 1 || row.length > 0) row.push(index);
  });
  close();
  return blocks.map((block, index) =>
    headings.has(index) ? { kind: 'heading', level: 0, lines: withMarker(block) } : block,
  );
}

function numberOf({ kind, marker = '' }: Block): number | undefined {
  const number = kind === 'item' ? /^(\d{1,2})[.)]$/.exec(marker)?.[1] : undefined;
  return number === undefined ? undefined : Number(number);
}

/** Whether a block is the text of a numbered line: a paragraph, or an item of another list. */
function isText(block: Block | undefined, item: Block): boolean {
  if (block === undefined) return false;
  return block.kind === 'paragraph' || (block.kind === 'item' && block.indent! > item.indent! + 1);
}

function isTitle(block: Block): boolean {
  const text = blockText(block).trim();
  return (
    block.lines.length === 1 && wordCount(text) <= MOST_WORDS && /^[\p{Lu}\p{N}“"].*[\p{L}\p{N})”"?:]$/u.test(text)
  );
}

/** The lines of an item with its number as part of the text. */
function withMarker({ lines, marker }: Block): Line[] {
  const [first, ...rest] = lines;
  const [run, ...runs] = first!.runs;
  const start = `${marker!} `;
  return [{ ...first!, runs: [{ ...run!, text: start + run!.text }, ...runs], text: start + first!.text }, ...rest];
}
