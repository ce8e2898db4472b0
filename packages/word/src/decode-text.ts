/** A stretch of a text and of its XML. */
export interface DecodedPiece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether the text and its XML are the same. */
  readonly isLiteral: boolean;
  /** Whether it is in a CDATA section. */
  readonly isSection: boolean;
}

const MARKUP = /&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{1,4});|<!\[CDATA\[|<!--|<\?|\r\n?/gi;
const SECTION_MARKUP = /\]\]>|\r\n?/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Resolves the references in the content of an element of well-formed XML, from `start` to `end`. */
export function* decodeText(xml: string, start: number, end: number): Generator<DecodedPiece> {
  const content = xml.slice(start, end);
  let at = 0;
  let isSection = false;
  const piece = (text: string, to: number, isLiteral: boolean): DecodedPiece => {
    return { text, start: start + at, end: start + to, isLiteral, isSection };
  };
  for (;;) {
    const markup: RegExp = isSection ? SECTION_MARKUP : MARKUP;
    markup.lastIndex = at;
    const match: RegExpExecArray | null = markup.exec(content);
    const found = match?.index ?? content.length;
    if (found > at) yield piece(content.slice(at, found), found, true);
    if (!match) return;
    const [written, reference] = match;
    at = found;
    const next = found + written.length;
    if (written.startsWith('\r')) yield piece('\n', next, false);
    else if (reference !== undefined) yield piece(characterOf(reference), next, false);
    else if (written === '<!--' || written === '<?') {
      const close = written === '<!--' ? '-->' : '?>';
      at = content.indexOf(close, next) + close.length;
      continue;
    } else isSection = written !== ']]>';
    at = next;
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
