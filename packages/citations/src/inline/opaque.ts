import type { HtmlTag } from './html-tag.js';
import { MOST_PAIRS, type Work } from './work.js';

/** What can be read without regard to what surrounds it: code, formulas, tags, commands. */
export interface Opaque extends Work {
  readonly text: string;
  /** Whether the work is used up. */
  readonly flat: boolean;
  end: number;
  spend(): void;
  codeSpan(index: number): { readonly end: number } | undefined;
  formula(index: number): { readonly end: number } | undefined;
  tag(index: number): HtmlTag | undefined;
  latexEnd(index: number): number | undefined;
}

/** Brackets, and what brackets that are none may stand in. */
const matters = new Uint8Array(128);
for (const char of '[]\\`$<') matters[char.charCodeAt(0)] = 1;

/** Where each `[` finds its `]`: one pass over the whole text, past all in which a bracket is none. */
export function matchBrackets(source: Opaque): ReadonlyMap<number, number> {
  const { text, end: outer } = source;
  const matches = new Map<number, number>();
  const open: number[] = [];
  source.end = text.length;
  source.steps += text.length;
  for (let index = 0; index < text.length;) {
    const code = text.charCodeAt(index);
    if (code >= 128 || matters[code] === 0) index++;
    else {
      if (code === 91) open.push(index);
      else if (code === 93) {
        const start = open.pop();
        if (start !== undefined && matches.size < MOST_PAIRS) matches.set(start, index);
      }
      index = past(source, index);
    }
  }
  source.end = outer;
  return matches;
}

/** The place behind one character, or behind all that is no text. */
export function past(source: Opaque, index: number): number {
  source.spend();
  return opaqueEnd(source, index, source.text.charCodeAt(index)) ?? index + 1;
}

function opaqueEnd(source: Opaque, index: number, code: number): number | undefined {
  if (code === 92) return source.flat ? index + 2 : (source.latexEnd(index) ?? index + 2);
  if (code === 96) return source.codeSpan(index)?.end;
  if (source.flat) return undefined;
  if (code === 36) return source.formula(index)?.end;
  if (code === 60) {
    const tag = source.tag(index);
    return tag && !tag.block ? tag.end : undefined;
  }
  return undefined;
}
