import { blockText, type Block } from './block.js';
import { markerOf } from './bullets.js';
import { makeLine, withoutStart, wordCount, type Column, type Line } from './line.js';
import type { Run } from './page-text.js';
import { contentIds, kindOf, levelOf, type StructureNode } from './structure.js';
import { isArranged, labelCells, rowsOf } from './tagged-tables.js';

export interface TaggedPage {
  readonly index: number;
  readonly runs: readonly Run[];
  readonly tree: StructureNode;
}

interface Draft {
  readonly kind: Block['kind'];
  readonly level: number;
  readonly runs: Run[];
  marker: string | undefined;
  /** Whether the mark of an item is on another page, where the item began. */
  isContinuation: boolean;
  rows?: Run[][][];
}

/** Tables nest no deeper in real documents, and lists hardly ever. */
const DEEPEST = 40;

/** Longer headings are paragraphs that their author set in the style of a heading. */
const LONGEST_HEADING = 220;
const MOST_HEADING_WORDS = 14;

/** The blocks of a page as its tags give them. @param bodyFont the font of most text */
export function taggedBlocks({ index, runs, tree }: TaggedPage, bodyFont = ''): Block[] {
  const drafts = new Walker(Map.groupBy(runs, ({ mark }) => mark)).walk(tree);
  const column = columnOf(runs, index);
  const blocks = drafts.flatMap((draft) => toBlock(draft, index, column));
  // Only the first text of a page can continue the page before; items of some programs never have marks.
  return blocks.map((block, at) => {
    if (at > 0 && block.isContinuation === true) return asItem(block, column);
    if (block.kind === 'heading' && isProse(block)) return { kind: 'paragraph', level: 0, lines: block.lines };
    return block.kind === 'item' ? withoutTypedMark(block, bodyFont) : block;
  });
}

function isProse(block: Block): boolean {
  const text = blockText(block).trim();
  return text.length > LONGEST_HEADING || (/\p{Ll}[.!]$/u.test(text) && wordCount(text) > MOST_HEADING_WORDS);
}

/** An item whose mark is a part of its text. */
function withoutTypedMark(block: Block, bodyFont: string): Block {
  const mark = block.marker === '•' ? markerOf(block.lines[0]!, bodyFont) : undefined;
  const first = mark && withoutStart(block.lines[0]!, mark.length);
  if (mark === undefined || first!.runs.length === 0) return block;
  return { ...block, lines: [first!, ...block.lines.slice(1)], marker: mark.text };
}

function asItem({ level, lines }: Block, column: Column): Block {
  return { kind: 'item', level, lines, marker: '•', indent: column.left + level * 20 };
}

class Walker {
  readonly #byMark: ReadonlyMap<string | undefined, readonly Run[]>;
  readonly #drafts: Draft[] = [];
  #listDepth = 0;

  constructor(byMark: ReadonlyMap<string | undefined, readonly Run[]>) {
    this.#byMark = byMark;
  }

  walk(root: StructureNode): readonly Draft[] {
    this.#visit(root, undefined, 0, {});
    return this.#drafts;
  }

  #visit(node: StructureNode, open: Draft | undefined, depth: number, style: Partial<Run>): void {
    if (node.type === 'content') return this.#addContent(node, open ?? this.#anonymous(), style);
    const kind = kindOf(node.role);
    if (kind === 'skipped' || depth > DEEPEST) return;
    if (kind === 'table') return isArranged(node) ? this.#addArranged(node, depth, style) : this.#addTable(node);
    if (kind === 'label' && (open?.kind === 'item' || open?.kind === 'note')) {
      open.marker = this.#textOf(node) || open.marker;
      open.isContinuation = contentIds(node).length === 0;
      return;
    }
    if (kind === 'list') this.#listDepth++;
    const inner = this.#open(node, kind, open);
    const marked =
      kind === 'strong' ? { ...style, isBold: true } : kind === 'emphasis' ? { ...style, isItalic: true } : style;
    let isLoose = inner === undefined;
    for (const child of node.children ?? []) {
      // Content next to paragraphs is a paragraph of its own.
      if (isLoose && child.type === 'content') {
        const draft = this.#new('paragraph', 0);
        this.#addContent(child, draft, marked);
        isLoose = false;
      } else this.#visit(child, inner, depth + 1, marked);
      if (inner === undefined && child.type !== 'content') isLoose = true;
    }
    if (kind === 'list') this.#listDepth--;
  }

  /** The draft that takes the content of an element. */
  #open(node: StructureNode, kind: ReturnType<typeof kindOf>, open: Draft | undefined): Draft | undefined {
    if (kind === 'heading') return this.#new('heading', levelOf(node.role));
    if (kind === 'item') return this.#new('item', this.#listDepth);
    if (kind === 'note') return this.#new('note', 0);
    // Paragraphs in items and notes are their text.
    if (kind === 'paragraph') return open?.kind === 'item' || open?.kind === 'note' ? open : this.#new('paragraph', 0);
    return open;
  }

  #new(kind: Draft['kind'], level: number): Draft {
    const draft: Draft = { kind, level, runs: [], marker: undefined, isContinuation: false };
    this.#drafts.push(draft);
    return draft;
  }

  #anonymous(): Draft {
    const last = this.#drafts.at(-1);
    return last?.kind === 'paragraph' ? last : this.#new('paragraph', 0);
  }

  #addContent({ id = '' }: StructureNode, draft: Draft, style: Partial<Run>): void {
    for (const run of this.#byMark.get(id) ?? []) draft.runs.push({ ...run, ...style });
  }

  #textOf(node: StructureNode): string {
    return textOf(this.#runsOf(node)).trim();
  }

  #runsOf(node: StructureNode): Run[] {
    return contentIds(node).flatMap((id) => this.#byMark.get(id) ?? []);
  }

  #addTable(node: StructureNode): void {
    const rows = rowsOf(node).map((cells) => cells.map((cell) => this.#runsOf(cell)));
    this.#new('table', 0).rows = rows.filter((cells) => cells.some((runs) => textOf(runs).trim() !== ''));
  }

  /** The text of a table that only arranges it: the first cells of a row are a heading of the others. */
  #addArranged(node: StructureNode, depth: number, style: Partial<Run>): void {
    for (const cells of rowsOf(node)) {
      const labels = labelCells(
        cells.map((cell) => this.#textOf(cell)),
        cells,
      );
      // The cells of a row between rows of text are one line.
      if (labels === undefined) this.#addLine('paragraph', cells);
      else if (labels > 0) this.#addLine('heading', cells.slice(0, labels));
      if (labels !== undefined) for (const cell of cells.slice(labels)) this.#visit(cell, undefined, depth + 1, style);
    }
  }

  #addLine(kind: Draft['kind'], cells: readonly StructureNode[]): void {
    const runs = cells.flatMap((cell) => this.#runsOf(cell));
    if (textOf(runs).trim() === '') return;
    const draft = this.#new(kind, 0);
    for (const run of runs) draft.runs.push(run);
  }
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function toBlock(draft: Draft, page: number, column: Column): Block[] {
  const { kind, level, isContinuation } = draft;
  if (draft.rows !== undefined) {
    const rows = draft.rows.map((cells) => cells.map((runs) => linesInOrder(runs, page, column)));
    const lines = rows.flat(2);
    if (lines.length === 0) return [];
    if (rows.every((cells) => cells.length < 2))
      return rows
        .flat()
        .filter((cell) => cell.length > 0)
        .map((cell) => ({ kind: 'paragraph', level: 0, lines: cell }));
    return [{ kind, level, lines, rows }];
  }
  const lines = linesInOrder(draft.runs, page, column);
  if (lines.length === 0) return [];
  const marker = draft.marker ?? '•';
  if (kind === 'note') return [{ kind, level, lines, label: /\d+|[*†‡§]/.exec(marker)?.[0] ?? '*' }];
  if (kind !== 'item') return [{ kind, level, lines }];
  if (isContinuation) return [{ kind: 'paragraph', level, lines, isContinuation: true }];
  return [{ kind, level, lines, marker, indent: column.left + level * 20 }];
}

/** Lines of runs in the order in which the tags give them. */
function linesInOrder(runs: readonly Run[], page: number, column: Column): Line[] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const last = groups.at(-1)?.at(-1);
    const isSame =
      last !== undefined && Math.abs(last.y - run.y) < Math.max(last.size, run.size) * 0.5 && run.x > last.x - run.size;
    if (isSame) groups.at(-1)!.push(run);
    // Without a size, a space is what pdf.js adds between words.
    else if (run.text.trim() !== '') groups.push([run]);
    else groups.push([]);
  }
  return groups.filter((group) => group.length > 0).map((group) => makeLine(group, page, column));
}

function columnOf(runs: readonly Run[], page: number): Column {
  let left = Infinity;
  let right = 0;
  for (const run of runs) {
    if (run.text.trim() === '' || run.isArtifact) continue;
    left = Math.min(left, run.x);
    right = Math.max(right, run.x + run.width);
  }
  return { left: left === Infinity ? 0 : left, right, number: page };
}
