import type { Mask, MaskedGroup } from './mask.js';

/** Text as it was, or a citation. */
export type Piece = string | MaskedGroup;

/** Finds citations again in what a parser made of a masked document, one text after another, in the document's order. */
export class Unmasking {
  /** The group whose signs were seen last, and how many of them. */
  private index = -1;
  private seen = 0;

  constructor(private readonly mask: Mask) {}

  has(text: string): boolean {
    const { head, body, tail } = this.mask.signs;
    return this.mask.groups.length > 0 && (text.includes(head) || text.includes(body) || text.includes(tail));
  }

  /** A text that may hold citations. One that is cut off comes back as the text that it was. */
  read(text: string): readonly Piece[] {
    const pieces: Piece[] = [];
    let words = '';
    for (let at = 0; at < text.length;) {
      if (!this.isSign(text[at])) {
        words += text[at++];
        continue;
      }
      const starts = text[at] === this.mask.signs.head;
      if (starts) {
        this.index++;
        this.seen = 0;
      }
      const group = this.mask.groups[this.index];
      const { seen } = this;
      const end = this.pass(text, at, group?.size ?? 1);
      if (starts && this.seen === group?.size) {
        if (words !== '') pieces.push(words);
        words = '';
        pieces.push(group);
      } else words += this.original(text.slice(at, end), seen);
      at = end;
    }
    if (words !== '') pieces.push(words);
    return pieces;
  }

  /** A text that stays text: code, an address, a title. */
  restore(text: string): string {
    return this.has(text)
      ? this.read(text)
          .map((piece) => (typeof piece === 'string' ? piece : piece.raw))
          .join('')
      : text;
  }

  /** Whether a citation that starts in `text` goes on behind it: what follows belongs to it too. */
  isCut(text: string): boolean {
    return this.looking(() => {
      this.read(text);
      const group = this.mask.groups[this.index];
      return group !== undefined && this.seen < group.size;
    });
  }

  /** Looks ahead, or at what a parser says twice. */
  looking<Value>(look: () => Value): Value {
    const { index, seen } = this;
    const value = look();
    this.index = index;
    this.seen = seen;
    return value;
  }

  /** Goes over the signs of one group, and the ends of lines between them. */
  private pass(text: string, start: number, size: number): number {
    let end = start;
    for (let at = start; at < text.length && this.seen < size; at++) {
      if (this.isSign(text[at]) && (at === start || text[at] !== this.mask.signs.head)) {
        this.seen++;
        end = at + 1;
      } else if (text[at] !== '\n') break;
    }
    return Math.max(end, start + 1);
  }

  private isSign(char: string | undefined): boolean {
    const { head, body, tail } = this.mask.signs;
    return char === head || char === body || char === tail;
  }

  /** Signs as the characters that they stand for. */
  private original(signs: string, from: number): string {
    const characters = this.mask.groups[this.index]?.raw.replaceAll('\n', '') ?? '';
    let at = from;
    return signs.replace(/[^\n]/g, () => characters.charAt(at++));
  }
}
