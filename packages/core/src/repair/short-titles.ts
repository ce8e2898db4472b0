import { cues, isGivenName, wholePhrase } from '@findings/language';
import { blockEnd, type Headings } from './heading.js';
import { type Line, textOf } from './lines.js';
import { endsSentence, isCapitals, isText } from './prose-shape.js';
import { markerOf } from './markers.js';
import { endsEarly, wrapWidth } from './width.js';

type Style = 'known' | 'capitals' | 'lead' | 'short' | 'name';

/** Whether a line is a title by its words: `Introduction`, `Empfehlungen`. */
export type IsKnownTitle = (line: string) => boolean;

interface Title {
  readonly index: number;
  readonly end: number;
  readonly style: Style;
}

const LONGEST = 100;
const MOST_WORDS = 14;
/** A shorter line below a title may be one itself. */
const PROSE = 45;
/** A longer block is a paragraph even without a full stop at its end. */
const PARAGRAPH = 110;
/** So many titles of one style are a style. */
const FEWEST = 2;
/** If more of the blocks are short, they are not titles. */
const MOST_SHORT = 0.25;
/** The same for a text without blank lines. */
const MOST_LINES = 0.15;
/** A title in such a text fills less of the width. */
const NARROW = 0.6;
/** So few titles are never too many. */
const SURELY_FEW = 6;
const FEWEST_NAMES = 4;
/** So many short lines above bullets are titles. */
const FEWEST_LEADS = 3;
/** Most words of a title above bullets. */
const MOST_LEAD_WORDS = 9;
/** Words of a sentence. */
const SENTENCE = wholePhrase(cues('sentenceVerbs'));

/**
 * Headings of a text that does not mark them: lines in capitals, and short lines between
 * blank lines above prose. One style counts for the whole text: the surest that it has.
 */
export function shortTitles(text: string, lines: readonly Line[], isKnown: IsKnownTitle): Headings {
  const width = wrapWidth(lines);
  const titles = withoutRuns(findTitles(text, lines, isKnown, width));
  const count = (style: Style): number => titles.filter((title) => title.style === style).length;
  const levels: Partial<Record<Style, number>> = {};
  if (count('known') > 0) levels.known = 2;
  if (count('lead') >= FEWEST_LEADS) levels.lead = 2;
  if (count('capitals') > FEWEST) levels.capitals = 2;
  const isSure = levels.capitals !== undefined;
  const blocks = lines.filter((line) => line.blanks > 0).length;
  if (
    count('short') >= FEWEST &&
    count('short') <= Math.max(blocks * MOST_SHORT, lines.length * MOST_LINES, SURELY_FEW)
  )
    levels.short = isSure ? 4 : 2;
  // A name above its text is a heading only if the report does so again and again.
  if (count('name') >= FEWEST_NAMES) levels.name = isSure ? 4 : 3;
  return new Map(
    titles.flatMap(({ index, end, style }) => {
      const level = levels[style];
      return level === undefined ? [] : [[index, { level, end }] as const];
    }),
  );
}

function findTitles(text: string, lines: readonly Line[], isKnown: IsKnownTitle, width: number | undefined): Title[] {
  const titles: Title[] = [];
  for (let index = 0; index < lines.length; index++) {
    if (isKnownAlone(text, lines, index, isKnown, width)) {
      titles.push({ index, end: index + 1, style: 'known' });
      continue;
    }
    if (isAboveBullets(text, lines, index, width)) {
      titles.push({ index, end: index + 1, style: 'lead' });
      continue;
    }
    const end = titleEnd(text, lines, index, width);
    if (end === undefined) continue;
    const content = lines
      .slice(index, end)
      .map((line) => textOf(text, line))
      .join(' ');
    const style = styleOf(content);
    if ((style === 'short' || style === 'name') && !isAboveProse(text, lines, end)) continue;
    if ((style === 'short' || style === 'name') && SENTENCE.test(content) && !isSetApart(lines, index, end, width))
      continue;
    titles.push({ index, end, style });
    index = end - 1;
  }
  return titles;
}

function styleOf(content: string): Style {
  if (isCapitals(content) && content.length > 3) return 'capitals';
  const words = content.split(/[\s,]+/);
  const isName =
    words.length > 1 &&
    words.length <= 6 &&
    isGivenName(words[0]!) &&
    words.slice(0, 2).every((word) => /^\p{Lu}/u.test(word));
  return isName ? 'name' : 'short';
}

/** A line of nothing but a title that the vocabulary knows. */
function isKnownAlone(
  text: string,
  lines: readonly Line[],
  index: number,
  isKnown: IsKnownTitle,
  width: number | undefined,
): boolean {
  const line = lines[index]!;
  const next = lines[index + 1];
  if (!next || !isTitleLine(text, line) || !/^\p{Lu}/u.test(textOf(text, line)) || !isKnown(textOf(text, line)))
    return false;
  const above = lines[index - 1];
  const isOver =
    !above ||
    line.blanks > 0 ||
    line.page ||
    endsSentence(text, above) ||
    (width !== undefined && endsEarly(text, above, line, width));
  return isOver && !/^\p{Ll}/u.test(text.charAt(next.start));
}

/** `Project Pipeline` between two lists of bullets. */
function isAboveBullets(text: string, lines: readonly Line[], index: number, width: number | undefined): boolean {
  const line = lines[index]!;
  const next = lines[index + 1];
  if (!next || next.blanks > 1 || markerOf(text, next)?.kind !== 'bullet' || !isTitleLine(text, line)) return false;
  const content = textOf(text, line);
  if (content.split(/\s+/).length > MOST_LEAD_WORDS || /[.,;!?]$/.test(content) || SENTENCE.test(content)) return false;
  const above = lines[index - 1];
  if (!above || line.blanks > 0 || line.page) return true;
  return width === undefined ? endsSentence(text, above) : endsEarly(text, above, line, width);
}

/** The line after a title that starts at `index`. */
function titleEnd(text: string, lines: readonly Line[], index: number, width: number | undefined): number | undefined {
  const line = lines[index]!;
  if (!isTitleLine(text, line) || !isFree(text, lines, index, width)) return undefined;
  const content = textOf(text, line);
  const next = lines[index + 1];
  if (!next) return undefined;
  if (/[.,;:!?]$/.test(content)) return undefined;
  const isAlone = next.blanks > 0 || next.page;
  if (isAlone) return line.blanks > 0 || line.page || index === 0 ? index + 1 : undefined;
  const isAboveText =
    isText(text, next) &&
    next.end - next.start > Math.max(PROSE, (line.end - line.start) * 1.15) &&
    /^["“(‘«„¿]?[\p{Lu}\d]/u.test(text.slice(next.start, next.start + 2));
  if (isAboveText) {
    const isSetApart = line.blanks > 0 || line.page || index === 0;
    const isNarrow =
      width !== undefined && line.end - line.start < width * NARROW && next.end - next.start > width * NARROW;
    return isSetApart || isNarrow ? index + 1 : undefined;
  }
  // A title over two lines.
  const blockStop = blockEnd(lines, index);
  const second = textOf(text, next);
  const isWrapped =
    blockStop === index + 2 &&
    line.blanks > 0 &&
    isTitleLine(text, next, true) &&
    !/[.,;:!?]$/.test(second) &&
    content.split(' ').length + second.split(' ').length <= MOST_WORDS;
  return isWrapped && content.split(' ').length >= 3 ? index + 2 : undefined;
}

function isTitleLine(text: string, line: Line, isSecond = false): boolean {
  const length = line.end - line.start;
  if (line.verbatim || line.joined || length > LONGEST || length < 3 || line.indent > 3 || !isText(text, line))
    return false;
  const content = textOf(text, line);
  if (content.split(/\s+/).length > MOST_WORDS || !/\p{L}{3}/u.test(content)) return false;
  if (!isSecond && !/^["“'¿(]?(?:[\p{Lu}\d]|\p{Ll}{1,2}-?\p{Lu})/u.test(content)) return false;
  return (
    !/@|https?:|\||\t|\s{3,}|^[^:]{1,24}:\s|\.(?:jpe?g|png|gif|svg|pdf|html?)\b|\w_\w/i.test(content) &&
    !/^[\d\s./:–-]+$/.test(content)
  );
}

/** Nothing goes on from the line above. */
function isFree(text: string, lines: readonly Line[], index: number, width: number | undefined): boolean {
  const line = lines[index]!;
  const above = lines[index - 1];
  if (!above || line.blanks > 0 || line.page) return true;
  if (!endsSentence(text, above) || above.verbatim) return false;
  return width === undefined || endsEarly(text, above, line, width);
}

/** What follows is a paragraph, a list, or one more title above them. */
function isAboveProse(text: string, lines: readonly Line[], end: number): boolean {
  const next = lines[end];
  if (!next) return false;
  if (!isText(text, next)) return true;
  const stop = blockEnd(lines, end);
  const length = lines[stop - 1]!.end - next.start;
  if (length > PARAGRAPH) return true;
  if (length > PROSE && endsSentence(text, lines[stop - 1]!)) return true;
  const after = lines[stop];
  return (
    after !== undefined &&
    stop === end + 1 &&
    !endsSentence(text, next) &&
    (!isText(text, after) || lines[blockEnd(lines, stop) - 1]!.end - after.start > PARAGRAPH)
  );
}

/** Between blank lines of a wrapped text, even a sentence is a title if it fills no line and has no full stop. */
function isSetApart(lines: readonly Line[], index: number, end: number, width: number | undefined): boolean {
  const line = lines[index]!;
  const next = lines[end];
  return (
    width !== undefined &&
    line.blanks > 0 &&
    next !== undefined &&
    next.blanks > 0 &&
    lines[end - 1]!.end - line.start < width * 1.1
  );
}

/** Three or more titles in a row are a list, or a cover. */
function withoutRuns(titles: readonly Title[]): readonly Title[] {
  return titles.filter((title, index) => {
    if (title.style === 'known' || title.style === 'lead') return true;
    let first = index;
    let last = index;
    while (first > 0 && titles[first - 1]!.end === titles[first]!.index) first--;
    while (last + 1 < titles.length && titles[last]!.end === titles[last + 1]!.index) last++;
    return last - first < 2;
  });
}
