import { type Line, textOf } from './lines.js';
import { isBareNumber, isExplicit, mask } from './page-number.js';
import { endsSentence, isText, startsLower } from './prose-shape.js';

/**
 * Marks the first line of each page. Form feeds are page breaks. Without them, runs of blank lines are, if they are
 * longer than other gaps and some of them cut a sentence; and so are the numbers of pages that count upward.
 */
export function markPages(text: string, lines: readonly Line[]): readonly Line[] {
  if (lines.some((line) => line.page)) return lines;
  const gap = pageGap(text, lines);
  const numbers = pageNumberLines(text, lines);
  if (gap === undefined && numbers.size === 0) return lines;
  let numberAbove = false;
  return lines.map((line, index) => {
    const isNumber = numbers.has(index);
    const first = index > 0 && (isNumber || (gap !== undefined && line.blanks >= gap && !numberAbove));
    numberAbove = isNumber;
    return first ? { ...line, page: true } : line;
  });
}

const LONGEST_GAP = 40;

/** The least number of blank lines that stand for a page break. */
function pageGap(text: string, lines: readonly Line[]): number | undefined {
  const runs = new Array<number>(LONGEST_GAP + 1).fill(0);
  const splits = new Array<number>(LONGEST_GAP + 1).fill(0);
  const across = new Map<string, number[]>();
  for (let index = 1; index < lines.length; index++) {
    const blanks = Math.min(lines[index]!.blanks, LONGEST_GAP);
    if (blanks < 2) continue;
    runs[blanks]!++;
    if (cuts(text, lines[index - 1], lines[index])) splits[blanks]!++;
    else countAcross(text, lines, index, blanks, across);
  }
  for (const gaps of across.values()) if (gaps.length > 1) for (const blanks of gaps) splits[blanks]!++;
  let allRuns = 0;
  let allSplits = 0;
  let least: number | undefined;
  for (let blanks = LONGEST_GAP; blanks >= 2; blanks--) {
    allRuns += runs[blanks]!;
    allSplits += splits[blanks]!;
    if (splits[blanks]! > 0 && allSplits * 8 >= allRuns) least = blanks;
  }
  return least;
}

/** A running header or footer stands between the halves of the sentence. */
function countAcross(
  text: string,
  lines: readonly Line[],
  index: number,
  blanks: number,
  across: Map<string, number[]>,
) {
  const between = cuts(text, lines[index - 1], lines[index + 1])
    ? lines[index]!
    : cuts(text, lines[index - 2], lines[index])
      ? lines[index - 1]!
      : undefined;
  if (!between || between.end - between.start > 100 || !isText(text, between)) return;
  const { key } = mask(textOf(text, between));
  const gaps = across.get(key);
  if (gaps) gaps.push(blanks);
  else across.set(key, [blanks]);
}

/** Whether a sentence is cut between two lines beyond doubt. */
export function cuts(text: string, before: Line | undefined, after: Line | undefined): boolean {
  if (!before || !after || before.verbatim || before.end - before.start < 30) return false;
  if (!/[\p{Ll},]/u.test(text.charAt(before.end - 1))) return false;
  return isText(text, after) && startsLower(text, after) && !text.startsWith('#', before.start);
}

/** Lines that are page numbers, `- 12 -` or `… [Page 12]`, where nothing but their sequence shows the pages. */
function pageNumberLines(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const chains = new Map<string, Map<number, Link>>();
  let longest: Link | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const candidate = candidateOf(text, line);
    if (!candidate) continue;
    const { key, value, certain } = candidate;
    const chain = chains.get(key) ?? new Map<number, Link>();
    chains.set(key, chain);
    const last = chain.get(value - 1) ?? chain.get(value - 2);
    const far = last !== undefined && line.start - lines[last.index]!.end >= SHORTEST_PAGE;
    const cut = certain || interrupts(text, lines, index);
    const link: Link = far
      ? { index, last, length: last.length + 1, certain: last.certain || cut }
      : { index, last: undefined, length: 1, certain: cut };
    chain.set(value, link);
    if (link.certain && link.length >= 3 && link.length > (longest?.length ?? 0)) longest = link;
  }
  const found = new Set<number>();
  for (let link = longest; link; link = link.last) found.add(link.index);
  return found;
}

/** A page number and the one of the page before. */
interface Link {
  readonly index: number;
  readonly last: Link | undefined;
  readonly length: number;
  /** Whether some number of the chain can be nothing else. */
  readonly certain: boolean;
}

/** Characters between two page numbers, at least. */
const SHORTEST_PAGE = 200;

const PAGE_AT_END = /(?:^|[\s[|])page +(\d{1,4})(?: +of +\d+)?\]?$/i;

function candidateOf(text: string, line: Line): { key: string; value: number; certain: boolean } | undefined {
  const length = line.end - line.start;
  if (line.verbatim || length > 160) return undefined;
  if (length > 16) {
    const last = text.charCodeAt(line.end - 1);
    if (last !== 0x5d && !(last >= 0x30 && last <= 0x39)) return undefined;
    const value = PAGE_AT_END.exec(textOf(text, line))?.[1];
    return value === undefined ? undefined : { key: 'page', value: Number(value), certain: true };
  }
  const said = textOf(text, line);
  if (!/[\divxlc]/i.test(said)) return undefined;
  const { key, values } = mask(said);
  const value = values[0];
  if (value === undefined || value > 9999 || !isBareNumber(key)) return undefined;
  return { key, value, certain: isExplicit(key, said) };
}

/** Whether the line stands between the halves of a sentence. */
export function interrupts(text: string, lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1];
  const after = lines[index + 1];
  if (!before || !after) return false;
  return cuts(text, before, after) || (!endsSentence(text, before) && isText(text, after) && startsLower(text, after));
}
