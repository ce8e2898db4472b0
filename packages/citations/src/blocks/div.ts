import { skipBlanks } from '../characters.js';
import { attributesEnd } from '../inline/attributes.js';
import { hasHidingAttribute } from '../inline/hidden.js';
import type { StepCounter } from '../inline/step-budget.js';

const QUOTE_CLASS = /^(?:(?:block|pull)?quot(?:e|ation)|epigraph)\b|\.(?:(?:block|pull)?quot(?:e|ation)|epigraph)\b/;

/** An open div. */
export interface Div {
  /** The start of its colons. */
  readonly start: number;
  /** `::: {.quote}` */
  readonly isQuote: boolean;
  /** `::: {hidden=""}` */
  readonly isHidden: boolean;
}

/** The div that a line opens. */
export function readDiv(source: string, start: number, end: number): Div {
  const label = source.slice(start, end).replace(/^:+\s*\{?/, '');
  return { start, isQuote: QUOTE_CLASS.test(label), isHidden: hasHidingAttribute(label) };
}

/** `::: note`, `::: {.class}`, `:::: note ::::`: a div that a line of colons closes. */
export function opensDiv(source: string, start: number, end: number, work: StepCounter): boolean {
  if (!source.startsWith(':::', start)) return false;
  const at = skipBlanks(source, colonsEnd(source, start, end), end);
  let after = attributesEnd(source, at, end, work) ?? at;
  if (after === at) while (after < end && !' \t\r'.includes(source.charAt(after))) after++;
  if (after === at) return false;
  const colons = skipBlanks(source, after, end);
  return skipBlanks(source, colonsEnd(source, colons, end), end) === end;
}

/** `:::` alone. */
export function isDivEnd(source: string, start: number, end: number): boolean {
  return source.startsWith(':::', start) && skipBlanks(source, colonsEnd(source, start, end), end) === end;
}

function colonsEnd(source: string, index: number, end: number): number {
  while (index < end && source.charCodeAt(index) === 58) index++;
  return index;
}
