import { acceptHeadings } from '../headings/heading-score.js';
import type { Edit } from './edits.js';
import { headingCandidates, type Candidate, type TextLayout } from './heading-candidates.js';
import { apartFrom } from './line-edits.js';
import type { Line } from './lines.js';
import { isAtxHeading, isRule } from './prose-shape.js';

/** Lines that become one heading: those before `end`. */
interface Heading {
  readonly level: number;
  readonly end: number;
}

/** Turns the lines of plain text that are headings by their evidence into ATX headings. Their numbers stay in the text. */
export function markHeadings(layout: TextLayout, edits: Edit[]): readonly Line[] {
  const candidates = headingCandidates(layout);
  const accepted = acceptHeadings(candidates.map(({ evidence }) => evidence));
  const headings = candidates.filter((_, index) => accepted[index]);
  return mark(layout.lines, withLevels(headings), edits);
}

/** Numbers give levels. Without numbers, lines in capitals or in the contents list rank above lines that only space sets apart. */
function withLevels(headings: readonly Candidate[]): ReadonlyMap<number, Heading> {
  const hasSure = headings.some(({ evidence }) => evidence.style === 'capitals' || evidence.isListed);
  const levelOf = ({ number, evidence: { style, isListed, isUsual } }: Candidate): number => {
    if (number.length > 0) return Math.min(number.length, 6);
    if (style === 'margin') return 1;
    return !hasSure || style === 'capitals' || isListed || isUsual === true ? 2 : 4;
  };
  return new Map(headings.map((heading) => [heading.index, { level: levelOf(heading), end: heading.end }]));
}

function mark(lines: readonly Line[], found: ReadonlyMap<number, Heading>, edits: Edit[]): readonly Line[] {
  if (found.size === 0) return lines;
  const marked: Line[] = [];
  let end = 0;
  let apart = false;
  lines.forEach((line, index) => {
    if (index < end) return;
    const heading = found.get(index);
    if (!heading) {
      marked.push(apart && line.blanks === 0 ? apartFrom(line, edits) : line);
      apart = false;
      return;
    }
    end = heading.end;
    edits.push({ start: line.begin, end: line.start, text: `${'#'.repeat(heading.level)} ` });
    for (let at = index + 1; at < end; at++) {
      edits.push({ start: lines[at - 1]!.end, end: lines[at]!.start, text: ' ' });
    }
    marked.push({ ...line, end: lines[end - 1]!.end });
    apart = true;
  });
  return marked;
}

/** Whether the document marks its headings as Markdown does. */
export function hasHeadings(text: string, lines: readonly Line[]): boolean {
  return lines.some((line, index) => {
    if (line.verbatim) return false;
    const code = text.charCodeAt(line.start);
    if (code === 0x23) return isAtxHeading(text, line);
    const title = lines[index - 1];
    if ((code !== 0x3d && code !== 0x2d) || !title || line.blanks > 0 || !isRule(text, line)) return false;
    // A paragraph of several lines above a rule is no title.
    return index === 1 || title.blanks > 0;
  });
}
