import { isGivenName } from '@findings/language';
import { headingNumber } from './heading-number.js';

/** What is known about a line, or a group of lines, that may be a heading. None of it depends on the format of the document. */
export interface HeadingEvidence {
  readonly text: string;
  /** How many lines it has. */
  readonly lines: number;
  /** Candidates with the same key look alike. Those that look like text have keys that begin with `TEXT_STYLE`. */
  readonly style: string;
  /** Its size divided by that of the text. */
  readonly scale: number;
  /** Whether it is bold, or underlined, and the text is not. */
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isCapital: boolean;
  /** Whether its font is not one of the text. */
  readonly hasOwnFont: boolean;
  /** Whether the bookmarks or the contents list of the document name it. */
  readonly isListed: boolean;
  /** Whether it is a usual title of a part: “Introduction”. */
  readonly isUsual?: boolean;
  /** Whether its number follows that of the heading before. */
  readonly isCounted?: boolean;
  /** Whether it begins left of all text. */
  readonly isPlacedApart?: boolean;
  /** Whether a list is directly below it. */
  readonly isAboveList?: boolean;
  /** Whether it looks like the name of a person. */
  readonly isName?: boolean;
  /** Whether the file marks it as a heading. */
  readonly isMarked: boolean;
  /** Whether the document begins with it. */
  readonly isFirst: boolean;
  /** Whether it is on the first page, above all text. */
  readonly isOnCover: boolean;
  /** The mark of an item before it. */
  readonly marker: 'bullet' | 'number' | undefined;
  /** The space above and below it, in distances between lines; `undefined` at the edge of a page or column. */
  readonly above: number | undefined;
  readonly below: number | undefined;
  /** Whether the space above it is wider than that below it, and than that between paragraphs. */
  readonly isSpaced: boolean;
  /** Whether texts elsewhere begin with the same words and a colon, as those of a speaker. */
  readonly isSpeaker: boolean;
  /** Whether it begins in the middle of a sentence. */
  readonly continues: boolean;
  /** Whether text follows directly below it. */
  readonly runsOn: boolean;
  /** Whether it begins a paragraph, on the same line. */
  readonly isRunIn: boolean;
  /** Whether a wide space, or a full stop, separates it from that paragraph. */
  readonly hasWideGap: boolean;
  readonly hasStop: boolean;
  /** What is below it: text, other short lines, or nothing. */
  readonly following: 'text' | 'short' | undefined;
}

/** How much larger than the text a line must be to be a heading by its size alone. */
export const LARGER = 1.08;

/** Begins the keys of styles that look like the text. */
export const TEXT_STYLE = 'text ';

/** How much each piece of evidence says for or against a heading. Measured on headings of reports in many styles, and rounded. */
const WEIGHTS = {
  always: -5,
  large: 3,
  larger: 1,
  bold: 3,
  capitals: 3,
  italics: 2,
  ownFont: 1,
  listed: 6,
  usual: 4,
  counted: 2.5,
  placedApart: 3,
  name: -1,
  aboveList: 1,
  first: 1.5,
  number: 0.5,
  numbers: 2.5,
  bullet: -1,
  apart: 1,
  wide: 1,
  spaced: 0.5,
  nearerAbove: -3,
  speaker: -4,
  continues: -2,
  runsOn: -2,
  short: 1,
  long: -1.5,
  sentence: -2,
  sentences: -2,
  question: -0.5,
  openEnd: -2,
  smallLetter: -1.5,
  beforeText: 0.5,
  beforeNothing: -0.5,
  runIn: -2.5,
  wideGap: 2.5,
  stop: 1,
};

type Feature = keyof typeof WEIGHTS;

/** The score of a candidate by itself: above 0, it is probably a heading. */
function scoreHeading(evidence: HeadingEvidence): number {
  const features = featuresOf(evidence);
  let score = 0;
  for (const [name, value] of Object.entries(features)) score += WEIGHTS[name as Feature] * Number(value);
  return score;
}

function featuresOf(e: HeadingEvidence): Readonly<Record<Feature, boolean | number>> {
  const text = e.text.trim();
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const number = headingNumber(text).length;
  const { above, below, scale } = e;
  return {
    always: true,
    large: scale > LARGER,
    larger: Math.min(1, Math.max(0, (scale - LARGER) * 2)),
    bold: e.isBold,
    capitals: e.isCapital,
    italics: e.isItalic,
    ownFont: e.hasOwnFont,
    listed: e.isListed,
    usual: e.isUsual === true,
    counted: e.isCounted === true,
    placedApart: e.isPlacedApart === true,
    name: e.isName === true,
    aboveList: e.isAboveList === true,
    first: e.isFirst,
    number: number === 1,
    numbers: number > 1,
    bullet: e.marker === 'bullet',
    apart: above === undefined || above > 1.12,
    wide: above !== undefined && above > 1.4,
    spaced: e.isSpaced,
    nearerAbove: scale <= LARGER && above !== undefined && below !== undefined && below > above * 1.25,
    speaker: e.isSpeaker && text.endsWith(':') && !e.isBold,
    continues: e.continues,
    runsOn: e.runsOn,
    short: words <= 8,
    long: words > 25,
    sentence: /[.!]["”’)]*$/.test(text),
    sentences: /[.?!]["”’)]*\s+\p{Lu}.*\p{Ll}/u.test(text) && words > 12,
    question: /\?["”’)]*$/.test(text),
    openEnd: /[,;]$/.test(text),
    smallLetter: /^[^\p{L}]*\p{Ll}/u.test(text),
    beforeText: e.following === 'text',
    beforeNothing: e.following === undefined,
    runIn: e.isRunIn,
    wideGap: e.hasWideGap,
    stop: e.hasStop,
  };
}

/** Fewest lines of one style that count as a style of headings. */
const FEWEST_ALIKE = 3;
const FEWEST_OF_TEXT = 2;
/** Headings of chapters that look like the title. With so many, it is unknown which is the title. */
const MOST_TITLES = 3;
/** The least score of headings that look like text, and the least share of lines with it in their style. */
const LEAST_OF_TEXT = -1;
const LEAST_SHARE = 0.3;

/**
 * Decides which candidates are headings. Lines of one style support each other: one that alone is doubtful is a heading if the others
 * are, and the other way round. Lines that look like text are headings only in a report that has hardly any others.
 */
export function acceptHeadings(candidates: readonly HeadingEvidence[]): boolean[] {
  const scores = candidates.map(scoreHeading);
  const styles = Map.groupBy(candidates.keys(), (index) => candidates[index]!.style);
  const accepted = candidates.map(
    ({ isListed, isMarked, isUsual }, index) => isListed || isMarked || (isUsual === true && scores[index]! > 0),
  );
  const [plain, styled] = [[] as number[][], [] as number[][]];
  for (const [style, members] of styles) (style.startsWith(TEXT_STYLE) ? plain : styled).push(members);
  for (const members of styled) {
    const sum = members.reduce((all, index) => all + scores[index]!, 0);
    for (const index of members) {
      const others = members.length > 1 ? (sum - scores[index]!) / (members.length - 1) : -1;
      accepted[index] ||= scores[index]! + others / 2 + (members.length >= FEWEST_ALIKE ? 0.5 : 0) > 0;
    }
  }
  const isOwn = (index: number): boolean =>
    accepted[index]! && !candidates[index]!.isMarked && !candidates[index]!.isListed;
  const marked = candidates.filter(({ isMarked }) => isMarked).length;
  const own = [...candidates.keys()].filter(isOwn);
  // A file that marks its headings is believed, unless it has more headings that it does not mark.
  if (own.length <= marked) for (const index of own) accepted[index] = false;
  if (marked > 0) return accepted;
  rejectCover(candidates, accepted);
  const found = accepted.filter(Boolean).length;
  for (const members of plain) {
    const good = members.filter((index) => scores[index]! >= LEAST_OF_TEXT);
    const isStyle =
      good.length >= FEWEST_OF_TEXT && good.length >= members.length * LEAST_SHARE && good.length >= found;
    if (isStyle) for (const index of good) accepted[index] = true;
  }
  for (const index of speakerLines(candidates)) accepted[index] = false;
  return accepted;
}

/** Matches what may be a name: `Ana`, `Ana D. –`. */
const NAME = /^(\p{Lu}[\p{L}’'-]+)(?: \p{Lu}[\p{L}.’'-]*){0,2}(?=(?:\s[–—-]{1,2}|:)?$)/u;

/** The candidates that are only a name, if a given name recurs. Each is the label of the text below it. */
function speakerLines(candidates: readonly HeadingEvidence[]): readonly number[] {
  const names = [...candidates.entries()].flatMap(([index, { text, isListed, isUsual }]) => {
    const [name, first] = (isListed || isUsual === true ? null : NAME.exec(text)) ?? [];
    return name === undefined ? [] : [{ index, name, isGiven: isGivenName(first!) }];
  });
  const recurring = [...Map.groupBy(names, ({ name }) => name).values()].filter(({ length }) => length > 1).flat();
  if (!recurring.some(({ isGiven }) => isGiven)) return [];
  return [...names.filter(({ isGiven }) => isGiven), ...recurring].map(({ index }) => index);
}

/** Rejects the lines around the title of a report: smaller ones above it, and the subtitle, names and dates below it. */
function rejectCover(candidates: readonly HeadingEvidence[], accepted: boolean[]): void {
  const cover = [...candidates.keys()].filter((index) => accepted[index]! && candidates[index]!.isOnCover);
  let title = cover[0];
  for (const index of cover) if (isLarger(candidates[index]!, candidates[title!]!)) title = index;
  if (title === undefined) return;
  const { style } = candidates[title]!;
  const isTitleUnique = candidates.filter((each) => each.style === style).length < MOST_TITLES;
  const later = new Set(
    candidates.filter((each, index) => accepted[index] && !each.isOnCover).map((each) => each.style),
  );
  const own = cover.filter(
    (index) => index > title && !later.has(candidates[index]!.style) && candidates[index]!.style !== style,
  );
  const details = new Set(
    own
      .map((index) => candidates[index]!)
      .filter(({ text, following }) => following !== 'text' || DETAIL.test(text))
      .map((each) => each.style),
  );
  for (const index of cover)
    if (index < title ? isTitleUnique : own.includes(index) && details.has(candidates[index]!.style))
      accepted[index] = false;
}

/** Lists of names, addresses and dates. */
const DETAIL = /[@,&]|\d{4}/;

function isLarger(a: HeadingEvidence, b: HeadingEvidence): boolean {
  return a.scale > b.scale + 0.05 || (a.scale > b.scale - 0.05 && a.isBold && !b.isBold);
}
