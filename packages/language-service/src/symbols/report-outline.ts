import { readHeadings } from '@findings/citations';
import type { Target } from '@findings/core/library';
import type { ReportText } from '../workspace/workspace.js';
import { lastWord } from './sections.js';

/** What a group of findings outside any session is called. */
export type GroupName = 'summary' | 'recommendation' | 'action';

/** Something of a report with all that stands in it; offsets in UTF-16 code units. */
export interface OutlineNode {
  /** Absent for a group. */
  readonly target?: Target;
  readonly group?: GroupName;
  readonly start: number;
  /** Behind its last word: of a session, of all that is in it. */
  readonly end: number;
  /** Where its first run ends: of a heading, its line as far as it is the title. */
  readonly headEnd: number;
  readonly children: readonly OutlineNode[];
}

interface Open extends OutlineNode {
  end: number;
  readonly level: number;
  readonly children: Open[];
}

const known = new WeakMap<ReportText, readonly OutlineNode[]>();

/**
 * Days, sessions and parts in one another as they stand in the report's text, apart from one another and in order,
 * whatever the report's numbers say.
 */
export function reportOutline(report: ReportText): readonly OutlineNode[] {
  let outline = known.get(report);
  if (!outline) known.set(report, (outline = readOutline(report)));
  return outline;
}

function readOutline({ library, report, source: { text } }: ReportText): readonly OutlineNode[] {
  const items = library
    .targets(report.key)
    .filter(({ type, spans }) => type !== 'report' && type !== 'summary' && spans.length > 0)
    .map((target) => ({ target, start: startOf(target), level: levelOf(target) }))
    .sort((one, other) => one.start - other.start || one.level - other.level);
  const headings = readHeadings(text, []).map(({ start }) => start);
  const top: Open[] = [];
  const open: Open[] = [];
  /** Until what follows: another heading, or something that is no part of it. */
  const closeFrom = (level: number, before: number): void => {
    while (open.length > 0 && open.at(-1)!.level >= level) {
      const node = open.pop()!;
      const last = Math.max(node.end, node.children.at(-1)?.end ?? 0);
      const next = node.level < PART ? firstFrom(headings, last) : last;
      node.end = Math.max(last, lastWord(text, Math.min(before, next ?? text.length)));
    }
  };
  const put = (node: Omit<Open, 'children'>): void => {
    const placed: Open = { ...node, children: [] };
    (open.at(-1)?.children ?? top).push(placed);
    open.push(placed);
  };
  for (const [index, { target, start, level }] of items.entries()) {
    const limit = items[index + 1]?.start ?? text.length;
    const group = groupOf(target);
    const isInGroup = open[0]?.group !== undefined;
    if (isInGroup && open[0]!.group !== group) closeFrom(0, start);
    closeFrom(level, start);
    if (group !== undefined && open[0]?.group !== group) {
      closeFrom(0, start);
      put({ group, level: DAY, start, end: start, headEnd: start });
    }
    const end = Math.min(target.spans.at(-1)!.end.offset, limit);
    put({ target, level, start, end, headEnd: Math.min(target.spans[0]!.end.offset, end) });
  }
  closeFrom(0, text.length);
  return top;
}

/** Of a heading, with its marks and its number: where its line begins. */
function startOf({ type, spans }: Target): number {
  const { offset, column } = spans[0]!.start;
  return type === 'day' || type === 'session' ? offset - column + 1 : offset;
}

const DAY = 1;
const SESSION = 2;
const PART = 3;

function levelOf({ type }: Target): number {
  if (type === 'day') return DAY;
  return type === 'session' ? SESSION : PART;
}

/** Of findings that stand in no session. */
function groupOf(target: Target): GroupName | undefined {
  if (target.type !== 'passage' || target.session) return undefined;
  const { part } = target;
  return part === 'summary' || part === 'recommendation' || part === 'action' ? part : undefined;
}

/** The first of ascending numbers that is not below another. */
function firstFrom(numbers: readonly number[], from: number): number | undefined {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! >= from) high = middle;
    else low = middle + 1;
  }
  return numbers[low];
}
