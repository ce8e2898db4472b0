import type { Target } from '@findings/core/library';
import type { OffsetRange } from '@findings/language';
import { treeOf } from '../workspace/report-tree.js';
import { oncePer } from '../workspace/once-per.js';
import type { ReportText } from '../workspace/report-text.js';

/** A target of a report with what it contains. Offsets are in UTF-16 code units. */
export interface OutlineNode extends OffsetRange {
  readonly target: Target;
  /** Its heading, or its first words. */
  readonly head: OffsetRange;
  /** In the order of the text. */
  readonly children: readonly OutlineNode[];
}

/** The tree of a report by session, with the range of each target and of what it contains in the text. */
export const reportOutline = oncePer(({ library, report }: ReportText): readonly OutlineNode[] => {
  const tree = treeOf(library, report.key);
  const nodesIn = (parent: string): readonly OutlineNode[] =>
    (tree.children.get(parent) ?? [])
      .flatMap((target) => outlineNode(target, 'finding' in target ? [] : nodesIn(tree.nodeOf(target))))
      .sort((one, other) => one.start - other.start || other.end - one.end);
  return nodesIn('');
});

/** Nothing for a target that is nowhere in the text. */
function outlineNode(target: Target, children: readonly OutlineNode[]): readonly OutlineNode[] {
  const own = ownRange(target);
  const start = Math.min(own?.start ?? Infinity, children[0]?.start ?? Infinity);
  if (start === Infinity) return [];
  const end = children.reduce((last, child) => Math.max(last, child.end), own?.end ?? start);
  return [{ target, start, end, head: own?.head ?? { start, end: start }, children }];
}

/** A heading starts with its line. The text of a summary is that of its paragraphs. */
function ownRange({ type, spans }: Target): (OffsetRange & Pick<OutlineNode, 'head'>) | undefined {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last || type === 'summary') return undefined;
  const { offset, column } = first.start;
  const start = type === 'day' || type === 'session' || type === 'part' ? offset - column + 1 : offset;
  return { start, end: last.end.offset, head: { start, end: first.end.offset } };
}
