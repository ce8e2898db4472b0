import type { Run } from '../source/prose.js';
import type { Block } from './block.js';
import type { SourceMap } from './source-map.js';

/** A paragraph whose markup is too dense to be meant: its words, white space folded, markup kept. */
export function readPlainly(text: string, start: number, end: number, map: SourceMap): Block {
  const words = /[^\s]+/gy;
  const spaces = /\s*/y;
  const parts: string[] = [];
  const runs: Run[] = [];
  let length = 0;
  let index = start;
  while (index < end) {
    spaces.lastIndex = index;
    index += spaces.exec(text)![0].length;
    words.lastIndex = index;
    const word = index < end ? words.exec(text) : null;
    if (!word) break;
    if (length > 0) length += 1;
    parts.push(word[0]);
    map.add(runs, length, index, index + word[0].length);
    length += word[0].length;
    index += word[0].length;
  }
  return { kind: 'paragraph', level: 0, prose: { text: parts.join(' '), runs }, marks: [], lines: [], children: [] };
}
