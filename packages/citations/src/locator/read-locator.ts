import { labelOf, LONGEST_LABEL, type CslLocatorLabel } from './labels.js';
import { balancedNumbers, hasDigits, numberAt } from './numbers.js';
import { isSpace, tokensOf, type Token } from './tokens.js';

/** A citation's suffix, taken apart: `, pp. 4-6 and more` is the page `4-6`, and ` and more`. */
export interface ParsedSuffix {
  /** What the locator counts. A locator in braces need have none: `{ii, A}`. */
  readonly label?: CslLocatorLabel;
  /** As written, without its label: `4-6`. Absent where the suffix starts with none. */
  readonly locator?: string;
  /** Where label and locator, with their braces, start and end in the suffix; both 0 where there are none. */
  readonly start: number;
  readonly end: number;
  /** What is left behind them, as written. */
  readonly rest: string;
}

interface Label {
  readonly label: CslLocatorLabel | undefined;
  /** Whether it was written. */
  readonly written: boolean;
  readonly end: number;
}

/**
 * Parses the locator at the start of a citation's suffix, as Pandoc's citeproc does for an English document.
 *
 * ```text
 *   , p. 9         , 9 (a page)         , sec. 2, 4(b) and more         {fig. 3, left}         , {ii, A}, so
 *     ^^^^           ^                    ^^^^^^^^^^^^                  ^^^^^^^^^^^^^^           ^^^^^^^
 * ```
 *
 * Without braces a locator ends where no number, in digits or roman, goes on. Never throws; takes linear time.
 *
 * @param suffix of a citation item; all offsets are UTF-16 code units into it
 */
export function readLocator(suffix: string): ParsedSuffix {
  const tokens = tokensOf(suffix);
  const place = (index: number): number => tokens[index]?.start ?? suffix.length;
  let start = tokens[0]?.text === ',' ? 1 : 0;
  if (tokens[start] && isSpace(tokens[start]!)) start++;
  const parsed = inBraces(tokens, start) ?? inText(tokens, start);
  if (!parsed) return { start: 0, end: 0, rest: suffix };
  const end = place(parsed.end);
  const locator = suffix.slice(place(parsed.from), place(parsed.to)).replaceAll(/\s+/gu, ' ').trim();
  const rest = suffix.slice(end);
  if (locator === '') return { start: place(start), end, rest };
  const { label } = parsed;
  return { ...(label === undefined ? {} : { label }), locator, start: place(start), end, rest };
}

/** By places among the tokens: the locator without its label, and where what belongs to it ends. */
interface Parsed {
  readonly label: CslLocatorLabel | undefined;
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

function inBraces(tokens: readonly Token[], at: number): Parsed | undefined {
  if (tokens[at]?.text !== '{') return undefined;
  let index = at + 1;
  while (tokens[index] && isSpace(tokens[index]!)) index++;
  const { label, end: from } = labelAt(tokens, index, () => true) ?? unlabelled(tokens, index);
  const any = (_: readonly Token[], next: number): { end: number; numbered: boolean } | undefined =>
    next < tokens.length ? { end: next + 1, numbered: false } : undefined;
  const to = balancedNumbers(tokens, from, ['{}', '[]'], any)?.end ?? from;
  return tokens[to]?.text === '}' ? { label, from, to, end: to + 1 } : undefined;
}

function inText(tokens: readonly Token[], at: number): Parsed | undefined {
  const label =
    labelAt(tokens, at, (index) => numberAt(tokens, index, true)?.numbered === true) ?? implicit(tokens, at);
  if (!label) return undefined;
  let end = label.end;
  for (let isFirst = label.written; ; isFirst = false) {
    const next = numberAt(tokens, end, isFirst);
    const counts = next && (label.written ? next.numbered : hasDigits(tokens, end, next.end));
    if (!counts) break;
    end = next.end;
  }
  return end === label.end ? undefined : { label: label.label, from: label.end, to: end, end };
}

/** The longest label that starts here, and ends where what is labelled may start. */
function labelAt(tokens: readonly Token[], at: number, mayFollow: (index: number) => boolean): Label | undefined {
  let found: Label | undefined;
  let words = '';
  for (let index = at; index < tokens.length && words.length <= LONGEST_LABEL;) {
    words += tokens[index++]!.text;
    while (index < tokens.length && words.length <= LONGEST_LABEL && !mayFollow(index)) words += tokens[index++]!.text;
    const label = index < tokens.length ? labelOf(words) : undefined;
    if (label !== undefined) found = { label, written: true, end: index };
  }
  return found;
}

/** A number by itself is a page. */
function implicit(tokens: readonly Token[], at: number): Label | undefined {
  const number = numberAt(tokens, at, true);
  return number && hasDigits(tokens, at, number.end) ? { label: 'page', written: false, end: at } : undefined;
}

/** In braces, it is one only if digits alone come first. */
function unlabelled(tokens: readonly Token[], at: number): Label {
  const isPage = /^\d+$/.test(tokens[at]?.text ?? '');
  return { label: isPage ? 'page' : undefined, written: false, end: at };
}
