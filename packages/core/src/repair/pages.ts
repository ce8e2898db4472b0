import { cuts, linesInSentence } from './cut.js';
import { type Line, textOf } from './lines.js';
import { isBareNumber, isExplicit, LONGEST_RUNNING_LINE, mask } from './page-number.js';
import { isText } from './prose-shape.js';

/**
 * Marks the first line of each page. Form feeds are page breaks. Without them, runs of blank lines are, if they are longer than other
 * gaps and some of them cut a sentence. Otherwise, running headers are: they stay between the paragraphs when a text is copied.
 */
export function markPages(text: string, lines: readonly Line[]): readonly Line[] {
  if (lines.some((line) => line.page)) return lines;
  const gap = pageGap(text, lines);
  const first = gap === undefined ? runningHeaders(text, lines) : afterGaps(text, lines, gap);
  return lines.map((line, index) => (index > 0 && first.has(index) ? { ...line, page: true } : line));
}

/** A number, or a header with its number, with gaps on both sides is one page break. */
function afterGaps(text: string, lines: readonly Line[], gap: number): ReadonlySet<number> {
  const gaps = new Set<number>();
  lines.forEach((line, index) => {
    if (line.blanks >= gap && !(gaps.has(index - 1) && isNumbered(text, lines[index - 1]!))) gaps.add(index);
  });
  return gaps;
}

/** `12`, `Report on Water    12`, `Page 12`: a line of its own that says which page it is on. */
function isNumbered(text: string, line: Line): boolean {
  if (line.end - line.start > LONGEST_RUNNING_LINE) return false;
  const { key, values } = mask(textOf(text, line));
  return values.length > 0 && (isBareNumber(key) || isExplicit(key));
}

/** A header is on so many pages at least, and cuts so many sentences, or one if it is also in the title matter. */
const FEWEST_HEADERS = 3;
const FEWEST_CUTS = 2;
/** Lines at the beginning of a text that name the report and its organization. */
const TITLE_LINES = 6;

/** Short paragraphs that repeat, some of them inside of a sentence. The one in the title matter stays. */
function runningHeaders(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  const isShort = ({ start, end }: Line): boolean => end - start <= LONGEST_RUNNING_LINE;
  lines.forEach((line, index) => {
    const isAlone = (index === 0 || line.blanks > 0) && (lines[index + 1]?.blanks ?? 0) > 0;
    if (!isAlone || !isShort(line) || !isText(text, line)) return;
    const content = textOf(text, line);
    const indexes = places.get(content);
    if (indexes) indexes.push(index);
    else places.set(content, [index]);
  });
  const titles = lines.slice(0, TITLE_LINES).findIndex((line) => !isShort(line));
  const isCut = (index: number): boolean => cuts(text, lines[index - 1], lines[index + 1]);
  const headers = [...places.values()].flatMap((indexes) => {
    const isTitled = indexes[0]! < (titles < 0 ? TITLE_LINES : titles) && !isCut(indexes[0]!);
    const isHeader = indexes.length >= FEWEST_HEADERS && indexes.filter(isCut).length >= (isTitled ? 1 : FEWEST_CUTS);
    return isHeader ? indexes.slice(isTitled ? 1 : 0) : [];
  });
  return new Set(headers);
}

const LONGEST_GAP = 40;

/** So many blank lines are a page break. */
function pageGap(text: string, lines: readonly Line[]): number | undefined {
  const runs = new Array<number>(LONGEST_GAP + 1).fill(0);
  const splits = new Array<number>(LONGEST_GAP + 1).fill(0);
  const across = new Map<string, number[]>();
  for (let index = 1; index < lines.length; index++) {
    const blanks = Math.min(lines[index]!.blanks, LONGEST_GAP);
    if (blanks < 2) continue;
    runs[blanks]!++;
    const between = linesInSentence(text, lines, index);
    if (!between) continue;
    if (between.length === 0) {
      splits[blanks]!++;
      continue;
    }
    const key = between.map((line) => mask(textOf(text, line)).key).join('\n');
    const gaps = across.get(key);
    if (gaps) gaps.push(blanks);
    else across.set(key, [blanks]);
  }
  // A footer and a header may be between the halves, on more pages than one.
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
