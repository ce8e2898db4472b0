import { lineEnd, lineStart } from '../place/lines.js';
import { frontMatterOf } from './front-matter-at.js';

/** A value that is being typed in front matter. */
export interface TypedValue {
  /** What it is a value of, at the outermost level: `findings`. */
  readonly key: string;
  /** Of the value with its quotation marks. */
  readonly start: number;
  readonly end: number;
  /** Up to the cursor, without a quotation mark. */
  readonly typed: string;
  /** As YAML would have it, with the quotation marks that it needs. */
  write(value: string): string;
}

/** `key: value`, `key: [a, value`, `  - value` */
const keyed = /^([\w-]+):[ \t]+(?:\[(?:[^[\]]*,)?[ \t]*)?/;
const item = /^[ \t]*-[ \t]+/;
const plain = /^[\p{L}\p{N}_./][\p{L}\p{N}_./@+ -]*$/u;

/** The value that stands, or is to stand, at the cursor; one on a line of its own, or in a list. */
export function valueAt(markdown: string, offset: number): TypedValue | undefined {
  const line = lineStart(markdown, offset);
  const before = markdown.slice(line, offset);
  const [head, own] = keyed.exec(before) ?? item.exec(before) ?? [];
  const key = own ?? (head === undefined ? undefined : keyAbove(markdown, line));
  if (head === undefined || key === undefined) return undefined;
  const start = line + head.length;
  const written = before.slice(head.length);
  const quote = /^["']/.exec(written)?.[0] ?? '';
  const typed = written.slice(quote.length);
  if (typed.includes(quote === '' ? '#' : quote)) return undefined;
  const rest = markdown.slice(offset, lineEnd(markdown, offset));
  return { key, start, end: offset + restOfValue(rest, quote, head.includes('[')), typed, write: writer(quote) };
}

/** The key that a list's item stands under. */
function keyAbove(markdown: string, line: number): string | undefined {
  const block = frontMatterOf(markdown);
  for (let start = line; block && start > block.start;) {
    start = lineStart(markdown, start - 1);
    const [, key] = /^([\w-]+):\s*$/.exec(markdown.slice(start, lineEnd(markdown, start))) ?? [];
    if (key !== undefined) return key;
    if (!/^[ \t]*(?:-|$)/.test(markdown.slice(start, start + 100).split('\n', 1)[0]!)) return undefined;
  }
  return undefined;
}

/** How long what belongs to the value is behind the cursor. */
function restOfValue(rest: string, quote: string, isInList: boolean): number {
  const close = quote === '' ? -1 : rest.indexOf(quote);
  if (close >= 0) return close + 1;
  const stop = rest.search(isInList ? /[,\]]| #/ : / #/);
  return (stop < 0 ? rest : rest.slice(0, stop)).trimEnd().length;
}

function writer(quote: string): (value: string) => string {
  return (value) => {
    if (quote === "'") return `'${value.replaceAll("'", "''")}'`;
    return quote === '' && plain.test(value) && !value.endsWith(' ') ? value : JSON.stringify(value);
  };
}
