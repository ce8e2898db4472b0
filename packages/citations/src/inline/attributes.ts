import { isAlphanumericAt, isDigit, isSpace, sizeAt, skipBlanks, skipSpaces } from '../characters.js';
import type { StepCounter } from './step-budget.js';

/**
 * ```text
 *   {#id .class key=value key="a value" -}
 *   ^                                    ^ returned
 * ```
 *
 * @returns the position after the braces, or undefined if there are no attributes
 */
export function attributesEnd(text: string, start: number, end: number, work: StepCounter): number | undefined {
  if (text.charCodeAt(start) !== 123) return undefined;
  let index = skipSpaces(text, start + 1, end);
  while (index < end) {
    work.steps++;
    const next = attributeEnd(text, index, end, work);
    if (next === undefined) break;
    index = skipSpaces(text, next, end);
  }
  work.steps += index - start;
  return index < end && text.charCodeAt(index) === 125 ? index + 1 : undefined;
}

/** The same for `{=html}`, the format of raw text. */
export function rawAttributeEnd(text: string, start: number, end: number): number | undefined {
  if (text.charCodeAt(start) !== 123) return undefined;
  const equals = skipBlanks(text, start + 1, end);
  if (text.charCodeAt(equals) !== 61) return undefined;
  const name = nameEnd(text, equals + 1, end, '-_');
  if (name === equals + 1) return undefined;
  const close = skipBlanks(text, name, end);
  return close < end && text.charCodeAt(close) === 125 ? close + 1 : undefined;
}

function attributeEnd(text: string, start: number, end: number, work: StepCounter): number | undefined {
  switch (text.charAt(start)) {
    case '-':
      return start + 1;
    case '#': {
      const name = nameEnd(text, start + 1, end, '-_:.');
      return name > start + 1 ? name : undefined;
    }
    case '.':
      return identifierEnd(text, start + 1, end);
    default: {
      const key = identifierEnd(text, start, end);
      if (key === undefined || text.charCodeAt(key) !== 61) return undefined;
      return valueEnd(text, key + 1, end, work);
    }
  }
}

function valueEnd(text: string, start: number, end: number, work: StepCounter): number {
  const quote = text.charCodeAt(start);
  if (quote === 34 || quote === 39) {
    const close = quotedEnd(text, start, end, quote, work);
    if (close !== undefined) return close;
  }
  let index = start;
  while (index < end) {
    const code = text.charCodeAt(index);
    if (isSpace(code) || code === 125) break;
    index += code === 92 && index + 1 < end && !isSpace(text.charCodeAt(index + 1)) ? 2 : 1;
  }
  work.steps += index - start;
  return Math.min(index, end);
}

function quotedEnd(text: string, start: number, end: number, quote: number, work: StepCounter): number | undefined {
  if (text.charCodeAt(start + 1) === quote) return start + 2;
  if (isSpace(text.charCodeAt(start + 1))) return undefined;
  let index = start + 1;
  while (index < end && text.charCodeAt(index) !== quote) index += text.charCodeAt(index) === 92 ? 2 : 1;
  work.steps += index - start;
  return index < end ? index + 1 : undefined;
}

function identifierEnd(text: string, start: number, end: number): number | undefined {
  if (start >= end || !isAlphanumericAt(text, start) || isDigit(text.charCodeAt(start))) return undefined;
  return nameEnd(text, start, end, '-_:.');
}

function nameEnd(text: string, start: number, end: number, punctuation: string): number {
  let index = start;
  while (index < end) {
    if (isAlphanumericAt(text, index)) index += sizeAt(text, index);
    else if (punctuation.includes(text.charAt(index))) index++;
    else break;
  }
  return index;
}
