import type { OffsetRange } from '@findings/language';
import type { Block } from './block.js';

/** A block without inline markup other than bold words. The offsets are those of its words. */
export interface PlainBlock extends Pick<Block, 'kind' | 'level' | 'marker'>, OffsetRange {}

/** Bold words that are not in the middle of a word, and in one item only. */
const BOLD = /(?<=^|[\s(])\*\*(?=[\p{L}\p{N}])(?:[^*\n]|\n(?![-\d]))*[\p{L}\p{N}.,:;!?)”"’]\*\*(?=[\s.,:;!?)]|$)/gu;
/** Other inline markup, hard line breaks and cells of tables. */
const MARKUP = /[\\`*_[\]<{}|\t\r]|&[#\p{L}]| {2}\n/u;
/** A line that begins with a word. A number before a full stop may be a marker. */
const LINE = String.raw`(?:\*\*)?["'“‘„«¿¡(]{0,2}(?:\p{L}|\d+(?![\d.)]))[^\n]*`;
const LINES = String.raw`${LINE}(?:\n *${LINE})*`;
const HEADING = new RegExp(String.raw`^(#{1,6}) +(?:${LINE})(?<![#\s])\n?$`, 'u');
const PARAGRAPH = new RegExp(String.raw`^${LINES}\n?$`, 'u');
const LIST = new RegExp(
  ['-', String.raw`\d{1,9}\.`]
    .map((marker) => String.raw`^${marker} {1,3}${LINES}(?:\n${marker} {1,3}${LINES})*\n?$`)
    .join('|'),
  'u',
);
const MARKER = /^(-|\d{1,9}\.) +/gm;

/**
 * Reads a stretch without blank lines that begins at the margin, if it is a heading, a paragraph or the items of a list, and has no other
 * markup than bold words. Most of a report is such text, and needs no Markdown parser. Undefined for other text.
 */
export function readPlainBlocks(text: string, start: number, end: number): readonly PlainBlock[] | undefined {
  const stretch = text.slice(start, end);
  if (MARKUP.test(stretch.includes('*') ? stretch.replace(BOLD, (bold) => bold.slice(2, -2)) : stretch))
    return undefined;
  const hashes = HEADING.exec(stretch)?.[1];
  if (hashes !== undefined) return [{ kind: 'heading', level: hashes.length, start: start + hashes.length, end }];
  if (PARAGRAPH.test(stretch)) return [{ kind: 'paragraph', level: 0, start, end }];
  if (!LIST.test(stretch)) return undefined;
  const markers = [...stretch.matchAll(MARKER)];
  return markers.map(({ 0: before, 1: marker, index }, item) => ({
    kind: 'item',
    level: 0,
    marker: marker!,
    start: start + index + before.length,
    end: start + (markers[item + 1]?.index ?? stretch.length),
  }));
}
