import { readAsCitation } from '../complete/place/read-as-citation.js';
import { neighbourhood } from '../complete/place/local-context.js';

/** A place behind a citation's key, where its locator and further words stand. */
export interface LocatorPlace {
  /** The key as written, with its `@`: `@s4.h2`. */
  readonly key: string;
  /** Where the suffix starts: behind the key, or behind the bracket of `@s4 [`. */
  readonly start: number;
  /** The suffix as it is written up to the cursor, and as a whole. */
  readonly typed: string;
  readonly suffix: string;
  /** Whether it stands in a bracket of its own: `@s4 [p. 9]`. */
  readonly isInText: boolean;
}

const FARTHEST = 300;
const key = /^@(?:\{([^\s{}]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*))/u;
const brackets = /[[\];]/;
const ownBracket = /^[ \t]*\[/;
/** A letter where the cursor is, so that a suffix which has only been begun is one. */
const ANY = 'x';

/** Where the cursor stands behind a key in brackets, by its looks and by what the citation engine reads there. */
export function locatorPlace(markdown: string, offset: number): LocatorPlace | undefined {
  const from = Math.max(0, offset - FARTHEST);
  const at = offset > 0 ? markdown.lastIndexOf('@', offset - 1) : -1;
  if (at < from) return undefined;
  const [written, braced, simple] = key.exec(markdown.slice(at, offset + FARTHEST)) ?? [];
  const id = braced ?? simple;
  if (written === undefined || id === undefined) return undefined;
  const keyEnd = at + written.length;
  if (offset <= keyEnd) return undefined;
  const bracket = ownBracket.exec(markdown.slice(keyEnd, offset))?.[0].length;
  const start = keyEnd + (bracket ?? 0);
  const typed = markdown.slice(start, offset);
  if (brackets.test(typed)) return undefined;
  const near = neighbourhood(markdown, at);
  if (offset > near.end) return undefined;
  for (const close of ['', ']']) {
    const text = `${markdown.slice(at, offset)}${ANY}${close}`;
    const cited = readAsCitation(near, { at, end: offset, text, id });
    if (!cited || cited.group.end < at + text.length) continue;
    const isBracketed = bracket !== undefined || cited.group.start < cited.item.start;
    if (!isBracketed) continue;
    const behind = close === '' ? untilNext(markdown, offset, near.end) : '';
    return { key: written, start, typed, suffix: typed + behind, isInText: bracket !== undefined };
  }
  return undefined;
}

/** What is left of the suffix: up to the next item or the end of the bracket. */
function untilNext(markdown: string, offset: number, end: number): string {
  const rest = markdown.slice(offset, Math.min(end, offset + FARTHEST));
  const stop = rest.search(/[;\]]/);
  return stop < 0 ? rest : rest.slice(0, stop);
}
