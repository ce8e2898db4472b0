/** Hexagrams and braille patterns. Markdown treats symbols like `[`, `@` and `]`, and URLs can contain them. */
const symbols: readonly Range[] = [
  [0x4dc0, 0x4dff],
  [0x2800, 0x28ff],
];
/** Private use characters, which have no meaning in Markdown. */
const letters: readonly Range[] = [[0xe000, 0xf8ff]];

type Range = readonly [from: number, to: number];

/**
 * The placeholder characters for a document. None of them occurs in it.
 *
 * A line of a citation becomes two characters that encode its number, followed by filler up to its length. The number identifies the
 * line even if a parser moves, copies or drops it.
 */
export class PlaceholderCharacters {
  private readonly symbols: string[];
  private readonly letters: string[];
  private readonly body: string | undefined;
  private readonly tail: string | undefined;
  private next = 0;
  /** The placeholder for a line of one character, by that character. */
  private readonly single = new Map<string, string>();

  constructor(source: string) {
    const used = usedIn(source);
    this.symbols = unused(symbols, used);
    this.letters = unused(letters, used);
    this.tail = this.symbols.pop();
    this.body = this.letters.pop();
  }

  /** Placeholders for a line of a citation. Undefined if the document leaves no free characters. */
  lineOf(raw: string): string | undefined {
    if (raw.length < 2) return raw === '' ? '' : this.singleOf(raw);
    const { body, tail } = this;
    const head = this.symbols[Math.floor(this.next / this.letters.length)];
    if (head === undefined || body === undefined || tail === undefined) return undefined;
    const number = this.letters[this.next++ % this.letters.length]!;
    const isClosed = raw.length > 2 && (raw.endsWith(']') || raw.endsWith('}'));
    return head + number + body.repeat(raw.length - 2 - (isClosed ? 1 : 0)) + (isClosed ? tail : '');
  }

  private singleOf(raw: string): string | undefined {
    const known = this.single.get(raw);
    if (known !== undefined) return known;
    // The first symbols encode numbers.
    const isFree = this.symbols.length > this.next / this.letters.length + 1;
    const sign = isFree ? this.symbols.pop() : undefined;
    if (sign !== undefined) this.single.set(raw, sign);
    return sign;
  }
}

/** The characters of the document, including character references (`&#xe000;`) and percent-encoded ones (`%EE%80%80`). */
function usedIn(source: string): ReadonlySet<number> {
  const used = new Set<number>();
  for (let at = 0; at < source.length; at++) used.add(source.charCodeAt(at));
  for (const [, hex, decimal] of source.matchAll(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi)) {
    used.add(hex === undefined ? Number(decimal) : parseInt(hex, 16));
  }
  const percents = source.replace(/&(?:#0*37|#x0*25|percnt);/gi, '%');
  for (const [encoded] of percents.matchAll(ENCODED)) used.add(decode(encoded).charCodeAt(0));
  return used;
}

/** A percent-encoded placeholder, which is three bytes in UTF-8. */
export const ENCODED = /%e[24ef]%[89ab][\da-f]%[89ab][\da-f]/gi;

export function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

function unused(ranges: readonly Range[], used: ReadonlySet<number>): string[] {
  const found: string[] = [];
  for (const [from, to] of ranges) {
    for (let code = from; code <= to; code++) if (!used.has(code)) found.push(String.fromCharCode(code));
  }
  return found;
}
