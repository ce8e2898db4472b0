import { paragraphEnd } from './lines.js';
import { readAsCitation } from './read-as-citation.js';

/** A position after a citation's key, where its locator and other words go. */
export interface LocatorPosition {
  /** The key as written, with its `@`: `@s4.h2`. */
  readonly key: string;
  /** Start of the suffix: after the key, or after the bracket of `@s4 [`. */
  readonly start: number;
  /** The suffix up to the cursor. */
  readonly typed: string;
  /** The whole suffix. */
  readonly suffix: string;
  /** Whether the suffix has its own bracket: `@s4 [p. 9]`. */
  readonly isInText: boolean;
}

const MAX_DISTANCE = 300;
const key = /^@(?:\{([^\s{}]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*))/u;
const bracketOrSemicolon = /[[\];]/;
const ownBracket = /^[ \t]*\[/;
/** A letter at the cursor, so that a suffix that has only been started is parsed as one. */
const LETTER = 'x';

/** The position of the cursor after a bracketed key, judging by its line and by the citation parser. */
export function locatorPositionAt(markdown: string, offset: number): LocatorPosition | undefined {
  const from = Math.max(0, offset - MAX_DISTANCE);
  const at = offset > 0 ? markdown.lastIndexOf('@', offset - 1) : -1;
  if (at < from) return undefined;
  const [written, braced, simple] = key.exec(markdown.slice(at, offset + MAX_DISTANCE)) ?? [];
  const id = braced ?? simple;
  if (written === undefined || id === undefined) return undefined;
  const keyEnd = at + written.length;
  if (offset <= keyEnd) return undefined;
  const bracket = ownBracket.exec(markdown.slice(keyEnd, offset))?.[0].length;
  const start = keyEnd + (bracket ?? 0);
  const typed = markdown.slice(start, offset);
  if (bracketOrSemicolon.test(typed)) return undefined;
  const paragraph = paragraphEnd(markdown, at);
  if (offset > paragraph) return undefined;
  for (const close of ['', ']']) {
    const text = `${markdown.slice(at, offset)}${LETTER}${close}`;
    const cited = readAsCitation(markdown, { at, end: offset, text, id });
    if (!cited || cited.group.end < at + text.length) continue;
    const isBracketed = bracket !== undefined || cited.group.start < cited.item.start;
    if (!isBracketed) continue;
    const rest = close === '' ? restOfSuffix(markdown, offset, paragraph) : '';
    return { key: written, start, typed, suffix: typed + rest, isInText: bracket !== undefined };
  }
  return undefined;
}

/** The suffix after the cursor: up to the next key or the end of the bracket. */
function restOfSuffix(markdown: string, offset: number, end: number): string {
  const rest = markdown.slice(offset, Math.min(end, offset + MAX_DISTANCE));
  const stop = rest.search(/[;\]]/);
  return stop < 0 ? rest : rest.slice(0, stop);
}
