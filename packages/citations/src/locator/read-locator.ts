import { labelOf, labelWords, type CslLocatorLabel } from './labels.js';

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

/** A character of a word, which ends at white space and punctuation. As in citeproc, a colon is not punctuation: `12:3` is a word. */
const LETTER = String.raw`(?:[^\s\p{P}]|:)`;
/** A character of a number, or a full stop within it: `iv-ix`, `1.2`. */
const FIGURE = String.raw`(?:[^\s\p{P}]|[-–:]|\.(?=[^\s\p{P}]|[-–:]))`;
/** `12`, `34(1)(i)`, `[17]-[18]`. */
const NUMBER = String.raw`(?:${FIGURE}|\(${FIGURE}*\)|\[${FIGURE}*\]|\{${FIGURE}*\})+`;
const FIRST_NUMBER = new RegExp(String.raw`\s*${NUMBER}`, 'uy');
const NEXT_NUMBER = new RegExp(String.raw`[,;]?\s*${NUMBER}`, 'uy');
const ROMAN = new RegExp(
  String.raw`(?<!${LETTER}|[-–])(?=[mdclxvi])m*(?:cm)?d?(?:cd)?c*(?:xc)?l?(?:xl)?x*(?:ix)?v?(?:iv)?i*(?!${LETTER})`,
  'iu',
);
/** A label is a whole word, or ends with punctuation: `p.`, `§`. */
const LABEL = new RegExp(
  String.raw`(?:${labelWords.join('|').replaceAll('.', String.raw`\.`)})(?:(?<=\p{P})|(?!${LETTER}))`,
  'iuy',
);
/** `{ii, A}`: anything but braces and brackets, unless they are around a single word. */
const IN_BRACES = new RegExp(
  String.raw`((?:[^{}[\]]|\{(?:\s+|${LETTER}+|[^\s{}[\]])?\}|\[(?:\s+|${LETTER}+|[^\s{}[\]])?\])*)\}`,
  'uy',
);

/** The match of a sticky pattern at an offset. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
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
  const start = /^,?\s*/.exec(suffix)![0].length;
  const parsed = suffix[start] === '{' ? inBraces(suffix, start) : inText(suffix, start);
  if (!parsed) return { start: 0, end: 0, rest: suffix };
  const { label, end } = parsed;
  const locator = parsed.locator.replaceAll(/\s+/gu, ' ').trim();
  const rest = suffix.slice(end);
  if (locator === '') return { start, end, rest };
  return { ...(label === undefined ? {} : { label }), locator, start, end, rest };
}

interface Parsed {
  readonly label: CslLocatorLabel | undefined;
  readonly locator: string;
  readonly end: number;
}

/** In braces, a locator without a label is a page only if digits come first. */
function inBraces(suffix: string, open: number): Parsed | undefined {
  const from = open + 1 + /^\s*/.exec(suffix.slice(open + 1))![0].length;
  const written = matchAt(LABEL, suffix, from)?.[0] ?? '';
  const content = matchAt(IN_BRACES, suffix, from + written.length);
  if (!content) return undefined;
  const isPage = new RegExp(String.raw`^\d+(?!${LETTER})`, 'u').test(content[1]!);
  const label = written === '' ? (isPage ? 'page' : undefined) : labelOf(written);
  return { label, locator: content[1]!, end: from + written.length + content[0].length };
}

/** A number without a label is a page if it has digits. */
function inText(suffix: string, start: number): Parsed | undefined {
  const written = matchAt(LABEL, suffix, start)?.[0] ?? '';
  const isNumber = (text: string): boolean => /\d/.test(text) || (written !== '' && ROMAN.test(text));
  const from = start + written.length;
  let end = from;
  for (let next = matchAt(FIRST_NUMBER, suffix, from); next && isNumber(next[0]);) {
    end += next[0].length;
    next = matchAt(NEXT_NUMBER, suffix, end);
  }
  if (end === from) return undefined;
  return { label: written === '' ? 'page' : labelOf(written), locator: suffix.slice(from, end), end };
}
