import { anyCue, hasWord } from '@findings/language';

/** A part of a quotation: quoted words, an omission (`…`, `[…]`), or an editor's insertion (`[of Nepal]`, `(emphasis added)`). */
export interface QuotationPart {
  readonly kind: 'words' | 'omission' | 'bracket';
  /** Offsets in the quotation, including brackets. */
  readonly start: number;
  readonly end: number;
}

/** `…`, `...`, `. . .`, more dots, several of them. */
const OMISSION = /(?:\.(?: ?\.){2}|…)[.… ]*/y;

/** A note of the writer in round brackets: `(sic)`, `(emphasis added)`, `(our italics)`. */
const NOTE = new RegExp(
  String.raw`\((?:${anyCue('noteStarts')} )?${anyCue('quotationNotes')}(?: (?:${anyCue('noteEnds')}|by(?: \w+){1,2}))?[.!]?\)`,
  'iy',
);

/**
 * Splits a quotation into parts, in order and without gaps. A bracket that is not closed is an ordinary character. If nothing but
 * brackets is quoted, all brackets are. Linear.
 */
export function readQuotationParts(quotation: string): readonly QuotationPart[] {
  const parts = readParts(quotation, closingBrackets(quotation));
  const isAllBrackets = parts.every(
    ({ kind, start, end }) => kind !== 'words' || !hasWord(quotation.slice(start, end)),
  );
  return isAllBrackets ? readParts(quotation, new Map()) : parts;
}

function readParts(quotation: string, closing: ReadonlyMap<number, number>): readonly QuotationPart[] {
  const parts: QuotationPart[] = [];
  let start = 0;
  const add = (kind: QuotationPart['kind'], from: number, end: number): void => {
    if (from > start) parts.push({ kind: 'words', start, end: from });
    if (end > from) parts.push({ kind, start: from, end });
    start = end;
  };
  for (let at = 0; at < quotation.length; at++) {
    const code = quotation.charCodeAt(at);
    if (code === 0x2e || code === 0x2026) {
      const end = omissionEnd(quotation, at);
      if (end > at) add('omission', at, end);
      at = Math.max(at, end - 1);
    } else if (code === 0x28) {
      NOTE.lastIndex = at;
      const note = NOTE.exec(quotation)?.[0];
      if (note === undefined) continue;
      add('bracket', at, at + note.length);
      at += note.length - 1;
    } else if (code === 0x5b) {
      const close = closing.get(at);
      if (close === undefined) continue;
      const inner = skipSpace(quotation, at + 1);
      const mark = omissionEnd(quotation, inner);
      add(mark > inner && skipSpace(quotation, mark) === close ? 'omission' : 'bracket', at, close + 1);
      at = close;
    }
  }
  add('words', quotation.length, quotation.length);
  return parts;
}

/** The offset of the `]` for each `[` that is closed. */
function closingBrackets(text: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let at = text.indexOf('['); at >= 0 && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b) open.push(at);
    else if (code === 0x5d && open.length > 0) closing.set(open.pop()!, at);
  }
  return closing;
}

/** The end of the omission mark at `at`, without white space after it; `at` if there is none. */
function omissionEnd(text: string, at: number): number {
  OMISSION.lastIndex = at;
  const mark = OMISSION.exec(text)?.[0] ?? '';
  return at + mark.trimEnd().length;
}

function skipSpace(text: string, at: number): number {
  while (text.charCodeAt(at) === 0x20) at++;
  return at;
}
