/** A value of a JSON text with its place; offsets in UTF-16 code units, `end` exclusive. */
export interface JsonNode {
  readonly start: number;
  readonly end: number;
  readonly value: Readonly<Record<string, never>> | string | number | boolean | null;
  /** Of an object, in the order of the text; a name that stands twice is here twice. */
  readonly members?: readonly JsonMember[];
  /** Of a list. */
  readonly items?: readonly JsonNode[];
}

export interface JsonMember {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly node: JsonNode;
}

/** Nothing that is read by this is nested so deep. */
const DEEPEST = 20;

/**
 * Reads strict JSON with the places of all values. `JSON.parse` is quicker, and does not say where.
 *
 * @returns the place of the first character that is no JSON, where there is one
 */
export function readJson(text: string): JsonNode | { readonly wrongAt: number } {
  const reader = new JsonReader(text);
  try {
    return reader.read();
  } catch (error) {
    if (error !== reader.wrong) throw error;
    return { wrongAt: Math.min(reader.at, text.length) };
  }
}

class JsonReader {
  at = 0;
  readonly wrong = new SyntaxError('no JSON');

  constructor(private readonly text: string) {}

  read(): JsonNode {
    const node = this.value(0);
    this.space();
    if (this.at < this.text.length) throw this.wrong;
    return node;
  }

  private value(depth: number): JsonNode {
    this.space();
    const start = this.at;
    const char = this.text.charAt(start);
    if (depth > DEEPEST) throw this.wrong;
    if (char === '{') {
      const members = this.list('}', () => this.member(depth));
      return { start, end: this.at, value: {}, members };
    }
    if (char === '[') {
      const items = this.list(']', () => this.value(depth + 1));
      return { start, end: this.at, value: {}, items };
    }
    if (char === '"') return { start, value: this.string(), end: this.at };
    return { start, value: this.word(), end: this.at };
  }

  private member(depth: number): JsonMember {
    this.space();
    const start = this.at;
    if (this.text.charAt(start) !== '"') throw this.wrong;
    const name = this.string();
    const end = this.at;
    this.space();
    this.take(':');
    return { name, start, end, node: this.value(depth + 1) };
  }

  private list<Item>(close: string, item: () => Item): readonly Item[] {
    const items: Item[] = [];
    this.at++;
    this.space();
    if (this.text.charAt(this.at) !== close) {
      for (;;) {
        items.push(item());
        this.space();
        if (this.text.charAt(this.at) === close) break;
        this.take(',');
      }
    }
    this.at++;
    return items;
  }

  private string(): string {
    const start = this.at;
    let end = start + 1;
    for (; end < this.text.length && this.text.charCodeAt(end) !== 34; end++) {
      if (this.text.charCodeAt(end) === 92) end++;
    }
    return this.parsed(start, end + 1) as string;
  }

  /** A number, `true`, `false` or `null`. */
  private word(): number | boolean | null {
    const start = this.at;
    let end = start;
    while (end < this.text.length && /[\w.+-]/.test(this.text.charAt(end))) end++;
    return this.parsed(start, end) as number | boolean | null;
  }

  private parsed(start: number, end: number): unknown {
    try {
      const value: unknown = JSON.parse(this.text.slice(start, end));
      this.at = end;
      return value;
    } catch {
      throw this.wrong;
    }
  }

  private take(char: string): void {
    if (this.text.charAt(this.at) !== char) throw this.wrong;
    this.at++;
  }

  private space(): void {
    while (' \t\r\n'.includes(this.text.charAt(this.at) || 'x')) this.at++;
  }
}
