import type {
  BlockContent,
  FootnoteDefinition,
  List,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from 'mdast';
import { pageComment } from '../markdown/page-mark.js';
import { firstLine, type Block } from './block.js';
import { inlineOf, paragraphOf, type InlineContext } from './inline.js';

/** Builds the tree of a whole document. */
export function blocksToTree(blocks: readonly Block[], context: Omit<InlineContext, 'notes'>): Root {
  const notes = numberNotes(blocks);
  const inline: InlineContext = { ...context, notes };
  const root: Root = { type: 'root', children: [] };
  const definitions: FootnoteDefinition[] = [];
  const lists = new ListBuilder(root);
  let page = -1;
  for (const block of blocks) {
    if (block.lines.length === 0) continue;
    if (block.kind === 'note') {
      const identifier = notes.get(noteKey(block));
      if (identifier !== undefined)
        definitions.push({
          type: 'footnoteDefinition',
          identifier,
          label: identifier,
          children: [{ type: 'paragraph', children: inlineOf(block.lines, inline) }],
        });
      continue;
    }
    const first = firstLine(block).page;
    const mark: RootContent[] = first > page ? [{ type: 'html', value: pageComment(context.labels[first]!) }] : [];
    page = Math.max(page, block.lines.at(-1)!.page);
    if (block.kind === 'item') lists.add(block, { type: 'paragraph', children: inlineOf(block.lines, inline) }, mark);
    else {
      lists.close();
      for (const node of mark) root.children.push(node);
      root.children.push(toContent(block, inline));
    }
  }
  for (const definition of definitions) root.children.push(definition);
  return root;
}

function toContent(block: Block, inline: InlineContext): RootContent {
  if (block.kind === 'heading') {
    return {
      type: 'heading',
      depth: Math.min(6, Math.max(1, block.level)) as 1,
      children: inlineOf(block.lines, inline, false),
    };
  }
  if (block.kind === 'table') return toTable(block.rows!, inline);
  return { type: 'paragraph', children: paragraphOf(block.lines, inline) };
}

function toTable(rows: NonNullable<Block['rows']>, inline: InlineContext): Table {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const children = rows.map((cells): TableRow => ({
    type: 'tableRow',
    children: cells.map((lines): TableCell => ({ type: 'tableCell', children: inlineOf(lines, inline) })),
  }));
  const empty: TableRow = {
    type: 'tableRow',
    children: Array.from({ length: width }, (): TableCell => ({ type: 'tableCell', children: [] })),
  };
  return { type: 'table', children: namesColumns(rows) ? children : [empty, ...children] };
}

/** Whether the first row is set in bold, or names each of several columns. */
function namesColumns([first, ...rest]: NonNullable<Block['rows']>): boolean {
  const texts = first!.map((lines) =>
    lines
      .map(({ text }) => text)
      .join(' ')
      .trim(),
  );
  if (texts.some((text) => text === '') || rest.length === 0) return false;
  const isBold = first!.flat().every(({ runs }) => runs.every((run) => run.isBold || run.text.trim() === ''));
  const areDistinct = new Set(texts).size === texts.length;
  return isBold || (areDistinct && texts.length > 2 && texts.every((text) => text.length < 60 && !/\d/.test(text)));
}

function noteKey(block: Block): string {
  return `${firstLine(block).page} ${block.label!}`;
}

/** Notes keep their printed number if the document uses each number once. */
function numberNotes(blocks: readonly Block[]): Map<string, string> {
  const notes = blocks.filter(({ kind, lines }) => kind === 'note' && lines.length > 0);
  const labels = new Set(notes.map(({ label }) => label));
  const isUnique = labels.size === notes.length && notes.every(({ label }) => /^\d+$/.test(label!));
  return new Map(notes.map((note, index) => [noteKey(note), isUnique ? note.label! : String(index + 1)]));
}

/** Nests items by where their text begins. */
class ListBuilder {
  readonly #root: Root;
  #open: { readonly list: List; readonly indent: number }[] = [];

  constructor(root: Root) {
    this.#root = root;
  }

  close(): void {
    this.#open = [];
  }

  add(block: Block, content: BlockContent, mark: readonly RootContent[]): void {
    const indent = block.indent! - firstLine(block).columnLeft;
    const ordered = /\d|^\(?[a-z]{1,4}[.)]$/.test(block.marker!);
    while (this.#open.length > 0 && indent < this.#open.at(-1)!.indent - 4) this.#open.pop();
    const current = this.#open.at(-1);
    const isDeeper = current !== undefined && indent > current.indent + 4;
    const item: ListItem = { type: 'listItem', spread: false, children: [content] };
    // Between the items of a list, a mark would be HTML with the item in it; it ends a list on the first level instead.
    if (mark.length > 0 && this.#open.length === 1 && !isDeeper) this.close();
    else if (mark.length > 0 && this.#open.length > 0) this.#markLast(mark[0] as PhrasingContent);
    if (this.#open.length > 0 && current !== undefined && !isDeeper && current.list.ordered === ordered) {
      current.list.children.push(item);
      return;
    }
    const start = Number(/\d+/.exec(block.marker!)?.[0] ?? 1);
    const list: List = { type: 'list', ordered, spread: false, children: [item], ...(ordered ? { start } : {}) };
    if (this.#open.length === 0) for (const node of mark) this.#root.children.push(node);
    else if (!isDeeper) this.#open.pop();
    const parent = this.#open.at(-1)?.list.children.at(-1);
    if (parent === undefined) this.#root.children.push(list);
    else parent.children.push(list);
    this.#open.push({ list, indent });
  }

  /** Puts a mark at the end of the last text. */
  #markLast(mark: PhrasingContent): void {
    let item: ListItem | undefined = this.#open[0]?.list.children.at(-1);
    for (;;) {
      const last: ListItem['children'][number] | undefined = item?.children.at(-1);
      if (last?.type === 'list') item = last.children.at(-1);
      else {
        if (last?.type === 'paragraph') last.children.push({ type: 'text', value: ' ' }, mark);
        return;
      }
    }
  }
}
