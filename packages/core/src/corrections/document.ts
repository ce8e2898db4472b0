import type { Html, Nodes, PhrasingContent, RootContent } from 'mdast';
import { readInline } from '../blocks/inline.js';
import { parseMarkdown } from '../blocks/markdown.js';
import { readChunks } from '../blocks/chunks.js';
import { definitionsFor } from '../blocks/definitions.js';
import { readRows } from '../blocks/table-rows.js';
import { sourceMap } from '../blocks/source-map.js';
import { sliceTextPart, type TextPart } from '../blocks/text-part.js';
import { LEFT_OUT, readExactAttributes, readLeftOutKind } from '../canonical-words.js';
import { readSentences, type OffsetRange } from '@findings/language';
import { partitionPoint } from '../source/binary-search.js';
import { frontMatterBlock } from '../source/front-matter-block.js';
import { emptyProse, startOf, type Prose } from '../source/prose.js';

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'row' | 'comment' | 'other';

/** An inline comment of a block, such as `<!-- by Ana Diaz -->`. */
export interface InlineComment extends OffsetRange {
  /** Offset in the clean text. */
  readonly at: number;
  readonly value: string;
}

/** A block of the Markdown, as it is in the source. */
export interface SourceBlock {
  readonly index: number;
  readonly kind: BlockKind;
  /** Of a heading, its level; of an item or a block inside it, the depth of its list; 0 otherwise. */
  readonly depth: number;
  /** Of an item: `-`, `3.`. */
  readonly marker: string;
  /** How many quotations (`>`) it is in. */
  readonly quotes: number;
  /** Offsets of the content in the source, without the marker. */
  readonly start: number;
  readonly end: number;
  /** Clean text, without attributes at its end. */
  readonly text: string;
  readonly prose: Prose;
  /** Offset after the bold words at the start, or 0. */
  readonly labelEnd: number;
  /** Stretches of the clean text that cannot be cut: bold, slanted or linked words. */
  readonly marked: readonly OffsetRange[];
  readonly comments: readonly InlineComment[];
  readonly sentences: readonly OffsetRange[];
  /** `.session`, `id=wells`, `#my-id` at its end. */
  readonly attributes: readonly string[];
  /** What a comment says. */
  readonly comment?: string;
  /** Of a comment with words that are left out: their kind. */
  readonly leftOut?: string;
  /** A heading with a line below it. */
  readonly isUnderlined: boolean;
}

/** The blocks of a Markdown file, in order. Between two of them are only markers and white space. */
export interface SourceDocument {
  readonly markdown: string;
  readonly blocks: readonly SourceBlock[];
}

interface Place {
  readonly depth: number;
  readonly quotes: number;
}

/** A part of the source that is parsed alone. */
interface Chunk {
  readonly part: TextPart;
  /** Its offset in the source. */
  readonly shift: number;
  /** @param range in the part */
  readonly add: (kind: BlockKind, range: OffsetRange, place: Place, rest: Partial<SourceBlock>) => void;
}

const NO_TEXT = {
  marker: '',
  text: '',
  prose: emptyProse,
  labelEnd: 0,
  marked: [],
  comments: [],
  sentences: [],
  attributes: [],
  isUnderlined: false,
} satisfies Partial<SourceBlock>;

/** Linear in the text. */
export function readDocument(markdown: string): SourceDocument {
  const blocks: SourceBlock[] = [];
  const map = sourceMap({ text: markdown, pieces: [{ at: 0, length: markdown.length, from: 0 }] });
  const whole: TextPart = { text: markdown, map, asides: [], comments: [] };
  const definitions = definitionsFor(markdown);
  const top: Place = { depth: 0, quotes: 0 };
  for (const { start, end, isDense } of readChunks(markdown, frontMatterBlock(markdown)?.end ?? 0)) {
    const part = sliceTextPart(whole, start, end);
    const { text } = part;
    const add: Chunk['add'] = (kind, range, place, rest) =>
      void blocks.push({
        ...NO_TEXT,
        ...place,
        index: blocks.length,
        kind,
        start: range.start + start,
        end: range.end + start,
        ...rest,
      });
    if (isDense) add('other', trimmed(text), top, { text: wordsIn(text) });
    else
      for (const node of parseMarkdown(text + definitions(text)).children)
        if (node.position!.start.offset! < text.length) addNode(node, top, { part, shift: start, add });
  }
  return { markdown, blocks };
}

function addNode(node: RootContent, place: Place, chunk: Chunk): void {
  const { text } = chunk.part;
  const range = rangeOf(node);
  switch (node.type) {
    case 'heading': {
      const isUnderlined = !/^ {0,3}#/.test(text.slice(range.start, range.start + 4));
      const at = { ...place, depth: node.depth };
      addText('heading', node.children, contentRange(node.children, range), at, chunk, { isUnderlined });
      return;
    }
    case 'paragraph':
      addText('paragraph', node.children, range, place, chunk);
      return;
    case 'list':
      for (const item of node.children) {
        const inside = { ...place, depth: place.depth + 1 };
        const { start } = rangeOf(item);
        const marker = /^(?:[-*+]|\d{1,9}[.)])/.exec(text.slice(start, start + 12))?.[0] ?? '-';
        const [first, ...rest] = item.children;
        const isText = first?.type === 'paragraph' || first?.type === 'heading';
        if (isText)
          addText('item', first.children, contentRange(first.children, rangeOf(first)), inside, chunk, { marker });
        else chunk.add('item', emptyAt(start + marker.length), inside, { marker });
        for (const child of isText ? rest : item.children) addNode(child, inside, chunk);
      }
      return;
    case 'blockquote':
      for (const child of node.children) addNode(child, { ...place, quotes: place.quotes + 1 }, chunk);
      return;
    case 'definition':
    case 'thematicBreak':
      chunk.add('other', range, place, {});
      return;
    default: {
      const comment = node.type === 'html' ? wholeComment(node) : undefined;
      if (comment === undefined)
        chunk.add('other', range, place, { text: wordsIn(text.slice(range.start, range.end)) });
      else chunk.add('comment', range, place, { comment, ...leftOutWords(comment) });
    }
  }
}

/** The words of a comment that is all of an HTML block. */
function wholeComment({ value }: Html): string | undefined {
  const close = value.indexOf('-->');
  return value.startsWith('<!--') && close >= 0 && value.slice(close + 3).trim() === ''
    ? value.slice(4, close).trim()
    : undefined;
}

function leftOutWords(comment: string): Partial<SourceBlock> {
  if (!comment.startsWith(LEFT_OUT)) return {};
  const { name, end } = readLeftOutKind(comment);
  return { text: wordsIn(comment.slice(end)), leftOut: name };
}

/** Adds a block of inline content, or the rows of a table. */
function addText(
  kind: BlockKind,
  children: readonly PhrasingContent[],
  range: OffsetRange,
  place: Place,
  { part, shift, add }: Chunk,
  rest: Partial<SourceBlock> = {},
): void {
  const { prose, marks, lines } = readInline(children, part);
  const rows = kind === 'paragraph' ? readRows({ kind, level: 0, prose, marks, lines, children: [] }) : undefined;
  if (rows) {
    for (const [index, row] of rows.entries()) {
      const start = startOf(row.prose) - shift;
      const end = index + 1 < rows.length ? lineEnd(part.text, start) : range.end;
      add('row', { start, end }, place, { text: row.prose.text, prose: row.prose });
    }
    return;
  }
  const { end, attributes } = readAttributes(prose.text, kind, part.text.slice(range.start, range.end));
  const text = prose.text.slice(0, end);
  const bold = marks.find((mark) => mark.kind === 'strong');
  add(kind, range, place, {
    text,
    prose,
    labelEnd: bold?.start === 0 && kind !== 'heading' ? bold.end : 0,
    marked: marks.filter((mark) => mark.end > mark.start),
    comments: commentsIn(children, marks, shift),
    sentences: readSentences(text),
    attributes,
    ...rest,
  });
}

/** The comments of inline content, with their places in the clean text. */
function commentsIn(
  children: readonly PhrasingContent[],
  marks: readonly { readonly kind: string; readonly start: number; readonly url?: string }[],
  shift: number,
): readonly InlineComment[] {
  const places = marks.filter(({ kind }) => kind === 'comment');
  const comments: InlineComment[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'html' && node.value.startsWith('<!--')) {
      const { start, end } = rangeOf(node);
      const place = places[comments.length];
      comments.push({ start: start + shift, end: end + shift, at: place?.start ?? 0, value: place?.url ?? '' });
    } else if ('children' in node) for (const child of node.children) walk(child);
  };
  for (const child of children) walk(child);
  return comments;
}

/** `{.session id=wells}` and `{#my-id}` at the end of a text, in any order, unless they are escaped. */
function readAttributes(
  text: string,
  kind: BlockKind,
  markdown: string,
): { readonly end: number; readonly attributes: readonly string[] } {
  let end = text.length;
  let attributes: readonly string[] = [];
  const isEscaped = (from: number): boolean =>
    markdown.charAt(markdown.lastIndexOf(text.slice(from, end).trim()) - 1) === '\\';
  for (;;) {
    const alias = /\s?\{(#[\p{L}\p{N}_][\p{L}\p{N}_:.-]{0,79})\}$/u.exec(text.slice(Math.max(0, end - 90), end));
    const read = readExactAttributes(text.slice(0, end));
    const isOfText =
      kind === 'heading' ||
      (read.names.size === 0 && [...read.values.keys()].every((key) => key === 'id' || key === 'speakers'));
    if (alias && !isEscaped(end - alias[0].length)) {
      attributes = [alias[1]!, ...attributes];
      end -= alias[0].length;
    } else if (read.end < end && isOfText && !isEscaped(read.end)) {
      const values = [...read.values].map(([key, value]) => `${key}=${value}`);
      attributes = [...[...read.names].map((name) => `.${name}`), ...values, ...attributes];
      end = read.end;
    } else return { end, attributes };
  }
}

function rangeOf({ position }: Nodes): OffsetRange {
  return { start: position!.start.offset!, end: position!.end.offset! };
}

function contentRange(children: readonly Nodes[], whole: OffsetRange): OffsetRange {
  const [first] = children;
  return first
    ? { start: rangeOf(first).start, end: rangeOf(children.at(-1)!).end }
    : { start: whole.end, end: whole.end };
}

function emptyAt(offset: number): OffsetRange {
  return { start: offset, end: offset };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function wordsIn(markdown: string): string {
  return markdown.replace(/\s+/g, ' ').trim();
}

function trimmed(text: string): OffsetRange {
  return { start: text.length - text.trimStart().length, end: text.trimEnd().length };
}

/** How many characters at the start of a block are only the mark of a turn: `Q`, `A/Ana Diaz`, and `A/` of `A/Ana Diaz:`. */
export function turnMark({ text, labelEnd }: SourceBlock): number {
  const label = text.slice(0, labelEnd);
  if (!/^[QAC](?:\/|$)/u.test(label)) return 0;
  return label.endsWith(':') ? 2 : labelEnd;
}

/** Where a block can be cut before the clean offset `at`: the white space between two words. Undefined inside a word or a mark. */
export function cutBefore(
  { prose, marked, comments }: SourceBlock,
  at: number,
  markdown: string,
): OffsetRange | undefined {
  if (marked.some(({ start, end }) => start < at && end > at)) return undefined;
  const next = sourceOffset(prose, at);
  const before = sourceOffset(prose, lastWordBefore(prose.text, at)) + 1;
  for (let end = next; end > before; end--) {
    if (!/\s/.test(markdown[end - 1]!) || comments.some((comment) => comment.start < end && comment.end >= end))
      continue;
    let start = end - 1;
    while (start > before && /\s/.test(markdown[start - 1]!)) start--;
    return { start, end };
  }
  return undefined;
}

function lastWordBefore(text: string, at: number): number {
  let index = at - 1;
  while (index > 0 && /\s/.test(text[index]!)) index--;
  return Math.max(0, index);
}

/** The offset in the source of a character of a clean text. */
export function sourceOffset({ runs }: Prose, at: number): number {
  const run = runs[Math.max(0, partitionPoint(runs.length, (index) => runs[index]!.at <= at) - 1)];
  return run ? run.from + Math.min(at - run.at, run.size) : 0;
}
