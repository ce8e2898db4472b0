import { attributesEnd } from '../inline/attributes.js';
import type { StepCounter } from '../inline/step-budget.js';
import { textStart } from './line-ranges.js';

/** `::: note`, `::: {.class}`, `:::: note ::::`: a div that a line of colons closes. */
export function opensDiv(source: string, start: number, end: number, work: StepCounter): boolean {
  if (!source.startsWith(':::', start)) return false;
  const at = textStart(source, colonsEnd(source, start, end), end);
  let after = attributesEnd(source, at, end, work) ?? at;
  if (after === at) while (after < end && !' \t\r'.includes(source.charAt(after))) after++;
  if (after === at) return false;
  const colons = textStart(source, after, end);
  return textStart(source, colonsEnd(source, colons, end), end) === end;
}

/** `:::` alone. */
export function isDivEnd(source: string, start: number, end: number): boolean {
  return source.startsWith(':::', start) && textStart(source, colonsEnd(source, start, end), end) === end;
}

function colonsEnd(source: string, index: number, end: number): number {
  while (index < end && source.charCodeAt(index) === 58) index++;
  return index;
}
