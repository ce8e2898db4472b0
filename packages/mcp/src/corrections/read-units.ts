import type { Unit, Units } from '@findings/core';
import { excerpt } from '@findings/core/library';
import * as v from 'valibot';
import { pageOf } from '../tools/answer-pages.js';
import { NOTICE } from '../tools/quoted.js';
import { cursor, described, nextCursor, report } from '../tools/schemas.js';
import { defineTool, ToolError } from '../tools/tool.js';
import { doubtCounts, fitLines, lengthOf, outlineLines, peopleLines } from './overview.js';
import type { CorrectionContext } from './connection.js';
import { doubtLines, unitLine } from './unit-lines.js';

/** Characters of JSON of the first answer. */
const MAX_OVERVIEW = 2000;
/** Units around a doubtful one. */
const AROUND = 2;
const NO_LAYOUT = 'The report has no layout file, so the lines have no layout.';

export const readUnits = defineTool({
  name: 'read_units',
  title: 'Read the units of a report',
  description:
    'Shows how a report is read: its numbered units, who says what and why, and what is doubtful. Begin without “select” for an overview: ' +
    'outline, people, doubts, and the hash that propose_corrections needs. Then read the doubtful units with their ready answers, a part, or ' +
    'a range. A line is: number, page, kind, id · speaker (reason) · words. “?” after a speaker: inferred from the context. “context”: only ' +
    'there to understand a doubtful unit.',
  input: v.strictObject({
    report,
    select: v.optional(
      v.pipe(
        v.string(),
        v.minLength(1),
        v.maxLength(200),
        v.description('“doubtful”, the id of a part (s2), units (u12, u40-u58), “outline”, or “people”.'),
      ),
    ),
    layout: v.optional(described(v.boolean(), 'Whether to show how the lines look on the page.'), false),
    cursor,
  }),
  output: v.object({
    report: described(v.string(), 'The key of the report.'),
    hash: described(v.string(), 'Of the report as it is now. propose_corrections needs it.'),
    units: described(v.number(), 'Number of units: u1 to this.'),
    lines: v.array(v.string()),
    nextCursor,
  }),
  run: async ({ report: key, select, layout: hasLayout, cursor: from }, context: CorrectionContext) => {
    const file = await context.report(key);
    const read = file.units({ hasLayout: hasLayout && file.hasLayout });
    const answer = { report: file.key, hash: read.hash, units: read.units.length };
    if (select === undefined)
      return { ...answer, lines: overview(read, JSON.stringify({ notice: NOTICE, ...answer }).length) };
    const lines = [...(hasLayout && !file.hasLayout ? [NO_LAYOUT] : []), ...selectLines(read, select, hasLayout)];
    const { items, ...page } = pageOf(lines, from);
    return { ...answer, lines: items, ...page };
  },
});

function overview(read: Units, used: number): string[] {
  // The titles of the sections, and the marks around the lines.
  let left = MAX_OVERVIEW - used - 100;
  const take = (title: string, lines: readonly string[], share: number, rest: string): readonly string[] => {
    const fitting = fitLines(lines, left * share, rest);
    left -= lengthOf(fitting);
    return [title, ...(fitting.length === 0 ? ['none'] : fitting)];
  };
  const doubts = take('Doubts:', doubtCounts(read.units), 0.3, 'select “doubtful”');
  const people = take('People, with other forms of their names:', peopleLines(read), 0.45, 'select “people”');
  // Only the parts of the upper levels, if all would be too long.
  const outlines = [6, 5, 4, 3, 2].map((deepest) => outlineLines(read.units, deepest));
  const outline = outlines.find((lines) => lengthOf(lines) < left - 50) ?? outlines.at(-1)!;
  const isPartial = outline.length < outlines[0]!.length;
  const title = isPartial ? 'Outline of the upper levels (all: select “outline”):' : 'Outline:';
  return [...take(title, outline, 1, 'select “outline”'), ...people, ...doubts];
}

function selectLines(read: Units, select: string, hasLayout: boolean): readonly string[] {
  const { units } = read;
  if (select === 'outline') return outlineLines(units);
  if (select === 'people') return peopleLines(read);
  if (select === 'doubtful') return doubtfulLines(units, hasLayout);
  return unitsIn(units, select).map((unit) => unitLine(unit, { hasLayout }));
}

/** The doubtful units in order, each with those around it. */
function doubtfulLines(units: readonly Unit[], hasLayout: boolean): readonly string[] {
  const isDoubtful = ({ question }: Unit): boolean => question !== undefined;
  const lines: string[] = [];
  const groups = new Map<string, string>();
  let last = -1;
  for (const [index, unit] of units.entries()) {
    const around = units.slice(Math.max(0, index - AROUND), index + AROUND + 1);
    if (!around.some(isDoubtful)) continue;
    if (last >= 0 && last < index - 1) lines.push('…');
    last = index;
    if (!isDoubtful(unit)) {
      lines.push(`context ${unitLine(unit, { isShort: true, hasLayout })}`);
      continue;
    }
    const known = groups.get(unit.group ?? '') ?? '';
    if (unit.group !== undefined && known === '') groups.set(unit.group, unit.id);
    lines.push([unitLine(unit, { hasLayout }), ...doubtLines(unit, known)].join('\n'));
  }
  return lines;
}

/** @throws ToolError if nothing is selected */
function unitsIn(units: readonly Unit[], select: string): readonly Unit[] {
  const range = /^u(\d{1,9})(?:-u?(\d{1,9}))?$/.exec(select);
  const first = range
    ? Number(range[1]) - 1
    : units.findIndex(({ kind, part }) => kind === 'heading' && part?.toLowerCase() === select.toLowerCase());
  const found = range
    ? units.slice(Math.max(0, first), Number(range[2] ?? range[1]))
    : first < 0
      ? units.filter(({ part }) => part?.toLowerCase() === select.toLowerCase())
      : units.slice(first, endOfPart(units, first));
  if (found.length > 0) return found;
  throw new ToolError(
    `“${excerpt(select, 60)}” selects nothing. The units are u1 to u${units.length}; the parts are in the overview.`,
  );
}

function endOfPart(units: readonly Unit[], first: number): number {
  const depth = units[first]!.depth ?? 1;
  const end = units.findIndex(
    ({ kind, depth: other }, index) => index > first && kind === 'heading' && (other ?? 1) <= depth,
  );
  return end < 0 ? units.length : end;
}
