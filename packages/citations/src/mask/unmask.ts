import type { Mask, MaskedGroup, MaskedLine } from './mask.js';
import { decode, ENCODED } from './placeholder-characters.js';

/** Original text, or a citation. */
export type UnmaskedPart = string | MaskedGroup;

/** A numbered line, and how to recognize its group by it. */
interface NumberedLine extends MaskedLine {
  readonly of: MaskedGroup;
  /** The index of the line in its group, if it is the first numbered line: it identifies the group. */
  readonly first?: number;
}

/** Finds citations in the parser's result for a masked document, in any order and any number of times. */
export class Unmasker {
  /** By the two characters of the number. */
  private readonly numbered = new Map<string, NumberedLine>();
  private readonly single = new Map<string, string>();
  private readonly signs = new Set<string>();

  constructor({ groups }: Mask) {
    for (const of of groups) {
      let isFirst = true;
      for (const [index, line] of of.lines.entries()) {
        const { raw, signs } = line;
        for (const sign of new Set(signs)) this.signs.add(sign);
        if (signs.length < 2) {
          if (signs !== '') this.single.set(signs, raw);
          continue;
        }
        this.numbered.set(signs.slice(0, 2), { ...line, of, ...(isFirst && { first: index }) });
        isFirst = false;
      }
    }
  }

  has(text: string): boolean {
    for (let at = 0; at < text.length; at++) if (this.isSign(text, at)) return true;
    return false;
  }

  isSign(text: string, at: number): boolean {
    // The lowest placeholder.
    return text.charCodeAt(at) >= 0x2800 && this.signs.has(text.charAt(at));
  }

  /** Whether a URL, perhaps percent-encoded, starts with a citation. */
  startsAddress(address: string): boolean {
    return this.isSign(address.startsWith('%') ? decode(address.slice(0, '%E4%B7%80'.length)) : address, 0);
  }

  /** Splits a text into text and citations. A part of a citation becomes its original text. */
  read(text: string): readonly UnmaskedPart[] {
    const pieces: UnmaskedPart[] = [];
    let words = '';
    /** The end of the last citation. */
    let from = 0;
    let at = 0;
    const close = (): void => {
      if (words !== '') pieces.push(words);
      words = '';
    };
    while (at < text.length) {
      const plain = at;
      while (at < text.length && !this.isSign(text, at)) at++;
      words += text.slice(plain, at);
      if (at === text.length) break;
      const line = this.numbered.get(text.slice(at, at + 2));
      const whole = line && wholeGroup(text, at, from, line);
      if (whole) {
        // Lines of one character before the number were restored already, each to one character.
        if (whole.start < at) words = words.slice(0, whole.start - at);
        close();
        pieces.push(line.of);
        from = at = whole.end;
        continue;
      }
      const length = line ? commonLength(text, at, line.signs) : 1;
      words += line ? line.raw.slice(0, length) : (this.single.get(text.charAt(at)) ?? '');
      at += length;
    }
    close();
    return pieces;
  }

  /** Restores a text without citations: code, a title or a label. */
  restore(text: string): string {
    return this.has(text)
      ? this.read(text)
          .map((piece) => (typeof piece === 'string' ? piece : piece.raw))
          .join('')
      : text;
  }

  /**
   * Restores a URL, in which placeholders can be percent-encoded.
   *
   * @param encode percent-encodes the original text of a placeholder
   */
  restoreAddress(text: string, encode: (raw: string) => string): string {
    if (!text.includes('%')) return this.restore(text);
    const address = text.replace(/(?:%[\da-f]{2})+/gi, (run) => {
      const decoded = run.replace(ENCODED, (encoded) => {
        const sign = decode(encoded);
        return this.isSign(sign, 0) ? sign : encoded;
      });
      return decoded === run ? run : encode(this.restore(decoded));
    });
    return this.restore(address);
  }
}

/** The range of the group of a line, if all its lines are present and it does not start before `from`. */
function wholeGroup(text: string, at: number, from: number, { of, first }: NumberedLine) {
  if (first === undefined) return undefined;
  let start = at;
  for (let index = first - 1; index >= 0; index--) {
    const lineEnd = endOfLine(text, start, -1);
    const { signs } = of.lines[index]!;
    start -= lineEnd + signs.length;
    if (lineEnd === 0 || start < from || !text.startsWith(signs, start)) return undefined;
  }
  let end = at;
  for (const [index, { signs }] of of.lines.slice(first).entries()) {
    const lineEnd = index === 0 ? 0 : endOfLine(text, end, 1);
    end += lineEnd;
    if ((index > 0 && lineEnd === 0) || !text.startsWith(signs, end)) return undefined;
    end += signs.length;
  }
  return { start, end };
}

/** The length of the line end before (-1) or after (1) a position. */
function endOfLine(text: string, place: number, direction: -1 | 1): number {
  const near = direction < 0 ? text.slice(Math.max(0, place - 2), place) : text.slice(place, place + 2);
  if (near === '\r\n') return 2;
  return /[\r\n]/.test(near.charAt(direction < 0 ? near.length - 1 : 0)) ? 1 : 0;
}

function commonLength(text: string, at: number, signs: string): number {
  let length = 2;
  while (length < signs.length && text.charAt(at + length) === signs.charAt(length)) length++;
  return length;
}
