import { linesOf } from '../blocks/block-lines.js';
import type { Block, Mark } from '../blocks/block.js';
import { anyCue, type OffsetRange } from '@findings/language';

/** A label at the start of a line, such as `Ana Diaz (Well Fund):`. Offsets are in the block's text. */
export interface LineLabel {
  readonly text: string;
  readonly affiliation?: string;
  /** By name, where several people have their own. */
  readonly affiliations?: ReadonlyMap<string, string>;
  readonly separator: 'colon' | 'dash' | 'bold' | 'brackets' | 'round' | 'line';
  /** True if its markup marks it as a name: `[name=Ana]`. */
  readonly isName?: boolean;
  readonly start: number;
  /** Offset of what follows the label. */
  readonly textStart: number;
}

/** `[00:12:30]`, `12:30 -`. */
const TIME = /^(?:[[(]?\d{1,2}:\d{2}(?::\d{2}){0,2}(?:[.,]\d+)?[\])]?\s*(?:[-–—]\s*)?)/;
const NAME = String.raw`[^\s:()[\]“”"?!.,;<>*|][^:()[\]“”"?!;<>*|]{0,58}?`;
const COLON = new RegExp(`^(${NAME})(?:\\s*[([]([^()[\\]]{1,90})[)\\]])?\\s?:(?!//)(?=\\s|$)\\s*`, 'u');
/** `AD:The wells ran dry`, without a space. */
const INITIALS = /^(\p{Lu}{2,4}):(?=[\p{L}(])/u;
const DASH = new RegExp(
  `^(${NAME})(?:\\s*[([]([^()[\\]]{1,90})[)\\]])?\\s*(?:\\s[–—-]{1,2}(?:\\s|$)|(?<!\\d)—)\\s*`,
  'u',
);
/** Labels before a separator, with what any of them has. */
const SEPARATED = [
  [COLON, 'colon', /:(?:\s|$)/],
  [INITIALS, 'colon', /:/],
  [DASH, 'dash', /\s[–—-]{1,2}(?:\s|$)|—/],
] as const;
/** Editors of shared notes show `[name=Ana]` as a name. */
const BRACKETS = /^(?:<([^<>\s]{1,24})>|\[(name=)?(\p{L}[^[\]=]{0,40})\])\s*:?\s+/u;
/** `(Ana) The wells ran dry`. */
const ROUND = /^\((\p{Lu}[\p{L}’'-]+(?:,? \p{Lu}[\p{L}’'.-]*){0,3})\)(?:\s?:)?\s+(?=\S)/u;
const AFFILIATION = /^\s*[([]([^()[\]]{1,200})[)\]]\s*/;
/** An address that follows a name in brackets: `Ana Diaz (Well Fund)(https://example.org)`. */
const ADDRESS = /\s?\(https?:[^()\s]{1,200}\)(?=:?$)/u;
/** `**Q: CF**`: what a bold label may start with. */
const LONGEST_PREFIX = 12;
/** Most words of a label's name. */
const MOST_WORDS = 9;

/** Before a bold name in the middle of a paragraph, which begins what this person says. */
const SENTENCE_END = /[.!?…]["”’»)]{0,2}\s$/u;

/** The stretches of a block that a label may start: its lines, and what follows bold words between two sentences. */
export function labelLines(block: Block): readonly OffsetRange[] {
  const lines = linesOf(block);
  const { text } = block.prose;
  const starts = block.marks.flatMap(({ kind, start }) =>
    kind === 'strong' && SENTENCE_END.test(text.slice(Math.max(0, start - 4), start)) ? [start] : [],
  );
  if (starts.length === 0) return lines;
  const all = [...new Set([...lines.map(({ start }) => start), ...starts])].sort((left, right) => left - right);
  return all.map((start, index) => ({ start, end: all[index + 1] ?? text.length }));
}

/** The label that a line starts with, if there is one. It need not be a person's. */
export function readLineLabel(
  text: string,
  lineStart: number,
  lineEnd: number,
  marks: readonly Mark[],
): LineLabel | undefined {
  const line = text.slice(lineStart, lineEnd);
  const isBracketed = /^[[(<\d]/.test(line);
  const skipped = isBracketed ? (TIME.exec(line)?.[0].length ?? 0) : 0;
  const start = lineStart + skipped;
  const rest = line.slice(skipped);
  const bold = readBoldLabel(text, start, lineEnd, marks);
  if (bold) return bold;
  const bracketed = isBracketed ? BRACKETS.exec(rest) : null;
  if (bracketed)
    return {
      text: bracketed[1] ?? bracketed[3]!.trim(),
      separator: 'brackets',
      ...(bracketed[2] === undefined ? {} : { isName: true }),
      start,
      textStart: start + bracketed[0].length,
    };
  const round = isBracketed ? ROUND.exec(rest) : null;
  if (round) return { text: round[1]!, separator: 'round', start, textStart: start + round[0].length };
  const head = rest.slice(0, 180);
  for (const [pattern, separator, mark] of SEPARATED) {
    const match = mark.test(head) ? pattern.exec(head) : null;
    if (!match || match[1]!.split(/\s+/).length > MOST_WORDS) continue;
    const affiliation = match[2];
    return {
      text: match[1]!.trim(),
      ...(affiliation === undefined ? {} : { affiliation }),
      separator,
      start,
      textStart: start + match[0].length,
    };
  }
  return undefined;
}

const BEFORE_LAST = new RegExp(String.raw`^.*(?:[,&/]|\s${anyCue('and')}\s)`, 'u');

/** `Ana Diaz (Well Fund) and Tom Okoro (Rain Office)` without the brackets; one person keeps them. */
function withoutAffiliations(label: string): Pick<LineLabel, 'text' | 'affiliations'> {
  const brackets = [...label.matchAll(/([^()]{1,60})\s\(([^()]{1,120})\)/gu)];
  if (brackets.length < 2) return { text: label };
  const nameOf = (text: string): string => text.replace(BEFORE_LAST, '').trim();
  return {
    text: label.replace(/\s\([^()]{1,120}\)/g, ''),
    affiliations: new Map(brackets.map(([, name, affiliation]) => [nameOf(name!), affiliation!])),
  };
}

/** Bold words at the start of the line, and an affiliation in or after them. */
function readBoldLabel(text: string, start: number, lineEnd: number, marks: readonly Mark[]): LineLabel | undefined {
  const mark = marks.find((one) => one.kind === 'strong' && one.start <= start && one.end > start);
  if (!mark || mark.start < start - LONGEST_PREFIX || mark.end > lineEnd) return undefined;
  const { text: inside, affiliations } = withoutAffiliations(text.slice(start, mark.end).replace(ADDRESS, '').trim());
  const match = /^([^():]{1,119}?[^():\s–—-])(?: ?[([]([^()[\]]{1,200})[)\]])? ?[:–—-]?$/u.exec(inside);
  if (!match || match[1]!.split(/\s+/).length > MOST_WORDS) return undefined;
  let end = mark.end;
  let affiliation = match[2];
  const after = AFFILIATION.exec(text.slice(end, Math.min(lineEnd, end + 220)));
  if (after && affiliation === undefined) {
    affiliation = after[1];
    end += after[0].length;
  }
  const separatorText = /^\s*(?::|[–—-]{1,2})?\s*/.exec(text.slice(end, end + 6))![0];
  const ends = separatorText.trim() + inside.slice(-1);
  end += separatorText.length;
  return {
    text: match[1]!.replace(/[,;]$/, '').trim(),
    ...(affiliation === undefined ? {} : { affiliation }),
    ...(affiliations === undefined ? {} : { affiliations }),
    separator: ends.includes(':') ? 'colon' : /[–—-]/.test(ends) ? 'dash' : 'bold',
    start,
    textStart: Math.min(end, lineEnd),
  };
}

/** Of a label in a second line. */
const MAX_LABEL_REST = 80;

/**
 * Where the label of a line ends at the latest: `Ana Diaz, Well Fund:` may go on in the next line of an item, and so may bold words
 * at the start of a paragraph or an item.
 */
export function labelEnd(block: Block, start: number, end: number): number {
  const {
    kind,
    marks,
    prose: { text },
  } = block;
  const bold = marks.find((mark) => mark.kind === 'strong' && mark.start === start && mark.end > end);
  if (bold && bold.end - end <= MAX_LABEL_REST) return linesOf(block).find((line) => line.end >= bold.end)?.end ?? end;
  if (kind !== 'item' || start > 0 || !/,\s*$/.test(text.slice(start, end))) return end;
  return Math.min(text.length, end + MAX_LABEL_REST);
}
