import { hasDigit, isMark, isRoman, isSpace, type Token } from './tokens.js';

/** Tokens up to `end`, and whether they include a number in digits or Roman numerals. */
export interface NumberRange {
  readonly end: number;
  readonly numbered: boolean;
}

type Reader = (tokens: readonly Token[], at: number) => NumberRange | undefined;

const pairs = ['()', '[]', '{}'] as const;

/**
 * ```text
 *   12     iv-ix     1.2     34(1)(i)     [17]-[18]     , 5     ; 7
 *                                                       only after another one
 * ```
 */
export function numberAt(tokens: readonly Token[], at: number, isFirst: boolean): NumberRange | undefined {
  let index = at;
  const separator = tokens[index]?.text;
  if (!isFirst && (separator === ',' || separator === ';')) index++;
  if (tokens[index] && isSpace(tokens[index]!)) index++;
  return balancedNumbers(tokens, index, pairs, pageSequence);
}

/** Reads `inner` one or more times, each with or without brackets. Brackets can be empty. */
export function balancedNumbers(
  tokens: readonly Token[],
  at: number,
  brackets: readonly string[],
  inner: Reader,
): NumberRange | undefined {
  const isBracket = (token: Token | undefined): boolean =>
    token !== undefined && brackets.some((pair) => pair.includes(token.text));
  const bare: Reader = (all, index) => (isBracket(all[index]) ? undefined : inner(all, index));
  const one = (index: number): NumberRange | undefined => {
    const pair = brackets.find(([open]) => tokens[index]?.text === open);
    if (pair === undefined) return bare(tokens, index);
    const held = bare(tokens, index + 1) ?? { end: index + 1, numbered: false };
    return tokens[held.end]?.text === pair.charAt(1) ? { ...held, end: held.end + 1 } : undefined;
  };
  return oneOrMore(at, one);
}

/** Reads `1`, `1.2` or `.2`. A full stop belongs to the text after it. */
const pageSequence: Reader = (tokens, at) => {
  const withStop = (index: number): NumberRange | undefined =>
    tokens[index]?.text === '.' ? pageUnit(tokens, index + 1) : undefined;
  const unit = pageUnit(tokens, at);
  if (!unit) return withStop(at);
  const more = oneOrMore(unit.end, withStop);
  return more ? { end: more.end, numbered: unit.numbered || more.numbered } : unit;
};

/** Reads a Roman numeral, or everything up to white space or punctuation. */
const pageUnit: Reader = (tokens, at) => {
  const first = tokens[at];
  if (first && isRoman(first)) return { end: at + 1, numbered: true };
  let index = at;
  let numbered = false;
  for (let token = first; token && !isSpace(token) && !isMark(token); token = tokens[++index])
    numbered ||= hasDigit(token);
  return index === at ? undefined : { end: index, numbered };
};

function oneOrMore(at: number, one: (index: number) => NumberRange | undefined): NumberRange | undefined {
  let all: NumberRange | undefined;
  for (let next = one(at); next; next = one(next.end))
    all = { end: next.end, numbered: next.numbered || all?.numbered === true };
  return all;
}

/** Whether the tokens from `from` to `to` contain a digit. */
export function hasDigits(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(hasDigit);
}
