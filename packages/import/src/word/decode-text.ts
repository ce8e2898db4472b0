/** A stretch of a text and of its XML. */
export interface DecodedPiece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether the text and its XML are the same. */
  readonly isLiteral: boolean;
}

const MARKUP = /&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{1,4});|<!\[CDATA\[|\]\]>|<!--|<\?|\r\n?/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Resolves the references in the content of an element of well-formed XML, from `start` to `end`. */
export function* decodeText(xml: string, start: number, end: number): Generator<DecodedPiece> {
  let at = start;
  const content = xml.slice(start, end);
  const markup = new RegExp(MARKUP);
  for (;;) {
    const match = markup.exec(content);
    const found = match ? start + match.index : end;
    if (found > at) yield { text: xml.slice(at, found), start: at, end: found, isLiteral: true };
    if (!match) return;
    const [written, reference] = match;
    at = found + written.length;
    if (written.startsWith('\r')) yield { text: '\n', start: found, end: at, isLiteral: false };
    else if (reference !== undefined) {
      yield { text: characterOf(reference), start: found, end: at, isLiteral: false };
    } else if (written === '<!--' || written === '<?') {
      const close = written === '<!--' ? '-->' : '?>';
      at = xml.indexOf(close, at) + close.length;
      markup.lastIndex = at - start;
    }
  }
}

function characterOf(reference: string): string {
  if (!reference.startsWith('#')) return NAMED[reference] ?? '';
  const isHex = /^#x/i.test(reference);
  return String.fromCodePoint(parseInt(reference.slice(isHex ? 2 : 1), isHex ? 16 : 10));
}

export function textContent(xml: string, start: number, end: number): string {
  return Array.from(decodeText(xml, start, end), ({ text }) => text).join('');
}
