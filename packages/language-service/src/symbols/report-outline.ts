import { readHeadings } from '@findings/citations';
import type { Target } from '@findings/core/library';
import { partitionPoint } from '@findings/core/text';
import { oncePer } from '../workspace/once-per.js';
import type { ReportText } from '../workspace/report-text.js';
import { endOfWords } from './sections.js';

/** The groups of findings outside sessions and parts. */
export type GroupName = 'summary' | 'recommendation' | 'action';

/** A node with its children. Offsets are in UTF-16 code units. */
export interface OutlineNode {
  /** Undefined for a group. */
  readonly target?: Target;
  readonly group?: GroupName;
  readonly start: number;
  /** The end of its last word, children included. */
  readonly end: number;
  /** The end of its first span. For a heading, the end of the title. */
  readonly headEnd: number;
  readonly children: readonly OutlineNode[];
}

interface OpenNode extends OutlineNode {
  end: number;
  readonly level: number;
  readonly children: OpenNode[];
}

/**
 * The outline of a report: days, sessions and parts as they are nested in the text, sorted and without overlaps. The
 * text's order counts, not the report's numbering.
 */
export const reportOutline = oncePer(readOutline);

function readOutline({ library, report, source: { text } }: ReportText): readonly OutlineNode[] {
  const items = library
    .targets(report.key)
    .filter(({ type, spans }) => type !== 'report' && type !== 'summary' && spans.length > 0)
    .map((target) => ({ target, start: startOf(target), level: levelOf(target) }))
    .sort((one, other) => one.start - other.start || one.level - other.level);
  const headings = readHeadings(text, []).map(({ start }) => start);
  const roots: OpenNode[] = [];
  const open: OpenNode[] = [];
  /** Closes the open nodes from a level on. They end before the next heading or target. */
  const closeFrom = (level: number, before: number): void => {
    while (open.length > 0 && open.at(-1)!.level >= level) {
      const node = open.pop()!;
      const last = Math.max(node.end, node.children.at(-1)?.end ?? 0);
      const next =
        node.level < FINDING_LEVEL
          ? headings[partitionPoint(headings.length, (index) => headings[index]! < last)]
          : last;
      node.end = Math.max(last, endOfWords(text, Math.min(before, next ?? text.length)));
    }
  };
  const add = (node: Omit<OpenNode, 'children'>): void => {
    const newNode: OpenNode = { ...node, children: [] };
    (open.at(-1)?.children ?? roots).push(newNode);
    open.push(newNode);
  };
  const lastSessionOf = lastSessions(items);
  let lastSession = -1;
  for (const [index, { target, start, level }] of items.entries()) {
    if (target.type === 'day') lastSession = lastSessionOf.get(target.day.id) ?? -1;
    // A part after the last session of a day is not in the day.
    if (target.type === 'part' && target.ancestors.length === 0 && start > lastSession) closeFrom(DAY_LEVEL, start);
    const limit = items[index + 1]?.start ?? text.length;
    const group = groupOf(target);
    const isInGroup = open[0]?.group !== undefined;
    if (isInGroup && open[0]!.group !== group) closeFrom(0, start);
    closeFrom(level, start);
    if (group !== undefined && open[0]?.group !== group) {
      closeFrom(0, start);
      add({ group, level: DAY_LEVEL, start, end: start, headEnd: start });
    }
    const end = Math.min(target.spans.at(-1)!.end.offset, limit);
    add({ target, level, start, end, headEnd: Math.min(target.spans[0]!.end.offset, end) });
  }
  closeFrom(0, text.length);
  return roots;
}

/** The start of a target. A heading starts with its line. */
function startOf({ type, spans }: Target): number {
  const { offset, column } = spans[0]!.start;
  return type === 'day' || type === 'session' || type === 'part' ? offset - column + 1 : offset;
}

const DAY_LEVEL = 1;
const SESSION_LEVEL = 2;
const FINDING_LEVEL = Infinity;

function levelOf({ type, ancestors }: Target): number {
  if (type === 'day') return DAY_LEVEL;
  return type === 'session' || type === 'part' ? SESSION_LEVEL + ancestors.length : FINDING_LEVEL;
}

/** The start of the last session of each day, by the day's id. */
function lastSessions(
  items: readonly { readonly target: Target; readonly start: number }[],
): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  for (const { target, start } of items) {
    if (target.type === 'session' && target.session.day !== undefined) starts.set(target.session.day, start);
  }
  return starts;
}

/** The group of a finding that is in no session or part. */
function groupOf(target: Target): GroupName | undefined {
  if (target.type !== 'passage' || target.within) return undefined;
  const { role } = target;
  return role === 'summary' || role === 'recommendation' || role === 'action' ? role : undefined;
}
