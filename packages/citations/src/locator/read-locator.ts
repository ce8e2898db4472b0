import { labelOf, MAX_LABEL_LENGTH, type CslLocatorLabel } from './labels.js';
import { balancedNumbers, hasDigits, numberAt } from './numbers.js';
import { isSpace, tokensOf, type Token } from './tokens.js';

/** The parts of a citation's suffix: `, pp. 4-6 and more` is the page `4-6` and the rest ` and more`. */
export interface ParsedSuffix {
  /** Undefined for a locator in braces without a label: `{ii, A}`. */
  readonly label?: CslLocatorLabel;
  /** The locator as written, without its label: `4-6`. Undefined if the suffix has no locator. */
  readonly locator?: string;
  /** The range of label and locator with their braces in the suffix. Both are 0 if there is no locator. */
  readonly start: number;
  readonly end: number;
  /** The rest of the suffix, as written. */
  readonly rest: string;
}

interface Label {
  readonly label: CslLocatorLabel | undefined;
  /** Whether the label is written. */
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
 * Without braces, a locator ends after its last number, in digits or Roman numerals. Never throws, and takes linear time.
 *
 * @param suffix the suffix of a citation item. All offsets are UTF-16 code units in it.
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

/** Token indexes: the locator without its label, and the end of everything that belongs to it. */
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

/** The longest label that starts here and is followed by a possible locator. */
function labelAt(tokens: readonly Token[], at: number, mayFollow: (index: number) => boolean): Label | undefined {
  let found: Label | undefined;
  let words = '';
  for (let index = at; index < tokens.length && words.length <= MAX_LABEL_LENGTH;) {
    words += tokens[index++]!.text;
    while (index < tokens.length && words.length <= MAX_LABEL_LENGTH && !mayFollow(index))
      words += tokens[index++]!.text;
    const label = index < tokens.length ? labelOf(words) : undefined;
    if (label !== undefined) found = { label, written: true, end: index };
  }
  return found;
}

/** A number without a label is a page. */
function implicit(tokens: readonly Token[], at: number): Label | undefined {
  const number = numberAt(tokens, at, true);
  return number && hasDigits(tokens, at, number.end) ? { label: 'page', written: false, end: at } : undefined;
}

/** In braces, a number without a label is a page only if digits come first. */
function unlabelled(tokens: readonly Token[], at: number): Label {
  const isPage = /^\d+$/.test(tokens[at]?.text ?? '');
  return { label: isPage ? 'page' : undefined, written: false, end: at };
}
