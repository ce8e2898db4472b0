/** A stretch of a text and of its XML. */
export interface DecodedPiece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether the text and its XML are the same. */
  readonly isLiteral: boolean;
}

/** Character references, line ends, and what Word itself never writes: CDATA sections, comments and processing instructions. */
const MARKUP =
  /&(?<reference>#x[\da-f]{1,6}|#\d{1,7}|[a-z]{1,4});|<!\[CDATA\[(?<section>[^]*?)\]\]>|<!--[^]*?-->|<\?[^]*?\?>|\r\n?/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Resolves the references in the content of an element of well-formed XML, from `start` to `end`. */
export function* decodeText(xml: string, start: number, end: number): Generator<DecodedPiece> {
  const content = xml.slice(start, end);
  let at = 0;
  const literal = (to: number): DecodedPiece[] =>
    to > at ? [{ text: content.slice(at, to), start: start + at, end: start + to, isLiteral: true }] : [];
  for (const { 0: written, index, groups } of content.matchAll(MARKUP)) {
    yield* literal(index);
    at = index + written.length;
    const text = written.startsWith('\r') ? '\n' : (groups!['section'] ?? characterOf(groups!['reference'] ?? ''));
    if (text !== '') yield { text, start: start + index, end: start + at, isLiteral: false };
  }
  yield* literal(content.length);
}

function characterOf(reference: string): string {
  if (!reference.startsWith('#')) return NAMED[reference] ?? '';
  const isHex = /^#x/i.test(reference);
  return String.fromCodePoint(parseInt(reference.slice(isHex ? 2 : 1), isHex ? 16 : 10));
}

export function textContent(xml: string, start: number, end: number): string {
  return Array.from(decodeText(xml, start, end), ({ text }) => text).join('');
}
