import type { Position } from 'vscode-languageserver';

/** The longest chunk, in UTF-16 code units. Finding a position skips whole chunks and searches one. */
const LONGEST = 1024;

interface Chunk {
  readonly text: string;
  /** The number of line breaks in it. A CRLF is never split between two chunks. */
  readonly breaks: number;
}

/** A text for a long list of edits. An edit takes time linear in a chunk, not in the whole text. */
export class ChunkedText {
  #chunks: Chunk[];

  constructor(text: string) {
    this.#chunks = chunksOf(text);
  }

  toString(): string {
    return this.#chunks.map(({ text }) => text).join('');
  }

  /** Replaces a range. Positions outside the text are clamped, and so is an end before the start. */
  replace(start: Position, end: Position, text: string): void {
    const from = this.#offsetAt(start);
    const to = Math.max(from, this.#offsetAt(end));
    const head = this.#chunkAt(from);
    const tail = this.#chunkAt(to);
    let first = head.index;
    let last = tail.index;
    let changed = `${this.#text(first).slice(0, from - head.start)}${text}${this.#text(last).slice(to - tail.start)}`;
    // If the edit creates a CRLF across two chunks, they are merged.
    if (changed.startsWith('\n') && this.#text(first - 1).endsWith('\r')) changed = this.#text(--first) + changed;
    if (changed.endsWith('\r') && this.#text(last + 1).startsWith('\n')) changed += this.#text(++last);
    const chunks = chunksOf(changed);
    const [only] = chunks;
    // Most edits result in one chunk. The list of chunks is only copied for more.
    if (only && chunks.length === 1) this.#chunks.splice(first, last + 1 - first, only);
    else this.#chunks = this.#chunks.slice(0, first).concat(chunks, this.#chunks.slice(last + 1));
  }

  #text(index: number): string {
    return this.#chunks[index]?.text ?? '';
  }

  /** The chunk that contains an offset, and its start. At the end of the text, the last chunk. */
  #chunkAt(offset: number): { readonly index: number; readonly start: number } {
    let start = 0;
    for (let index = 0; index < this.#chunks.length - 1; index++) {
      const next = start + this.#text(index).length;
      if (offset < next) return { index, start };
      start = next;
    }
    return { index: Math.max(0, this.#chunks.length - 1), start };
  }

  #offsetAt({ line, character }: Position): number {
    let index = 0;
    let before = 0;
    let left = line;
    for (; index < this.#chunks.length && left > this.#chunks[index]!.breaks; index++) {
      left -= this.#chunks[index]!.breaks;
      before += this.#text(index).length;
    }
    let at = 0;
    const text = this.#text(index);
    for (; left > 0 && index < this.#chunks.length; left--) at = afterBreak(text, at);
    return before + at + this.#lengthOfLine(index, at, character);
  }

  /** The length of the rest of a line from a position in a chunk, or `most` if it is longer. */
  #lengthOfLine(first: number, at: number, most: number): number {
    let length = 0;
    for (let index = first, from = at; index < this.#chunks.length && length < most; index++, from = 0) {
      const { text, breaks } = this.#chunks[index]!;
      const end = breaks === 0 ? -1 : text.slice(from).search(/[\r\n]/);
      if (end >= 0) return Math.min(most, length + end);
      length += text.length - from;
    }
    return Math.min(most, length);
  }
}

function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  for (let start = 0; start < text.length;) {
    // A text that is a little longer than one chunk is halved, so that both chunks have room for more edits.
    const left = text.length - start;
    let end = left <= LONGEST ? text.length : start + Math.min(LONGEST, Math.ceil(left / 2));
    if (text[end - 1] === '\r' && text[end] === '\n') end++;
    const chunk = text.slice(start, end);
    chunks.push({ text: chunk, breaks: breaksIn(chunk) });
    start = end;
  }
  return chunks;
}

function breaksIn(text: string): number {
  let breaks = 0;
  for (let at = 0; (at = afterBreak(text, at)) >= 0;) breaks++;
  return breaks;
}

/** The start of the next line, or -1 if there is no line break. */
function afterBreak(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) return at + 1;
    if (code === 13) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
  }
  return -1;
}
