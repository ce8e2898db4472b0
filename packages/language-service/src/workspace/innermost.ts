import type { CitationGroup, TextBlock } from '@findings/citations';
import { partitionPoint } from '@findings/core/text';
import type { OffsetRange } from '@findings/language';

/** At most this many ranges nest in one another. */
const DEEPEST = 64;

/**
 * The innermost range that contains an offset or ends at it.
 *
 * @param ranges in document order; a nested range follows its container
 */
function innermostAt<Range extends OffsetRange>(ranges: readonly Range[], offset: number): Range | undefined {
  const last = partitionPoint(ranges.length, (index) => ranges[index]!.start <= offset) - 1;
  for (let index = last; index >= Math.max(0, last - DEEPEST); index--) {
    if (offset <= ranges[index]!.end) return ranges[index];
  }
  return undefined;
}

/** The innermost citation group at an offset. A group can be in the prefix or suffix of another. */
export function groupAt(groups: readonly CitationGroup[], offset: number): CitationGroup | undefined {
  return innermostAt(groups, offset);
}

/** The innermost block at an offset. A footnote can be inside a paragraph. */
export function blockAt(blocks: readonly TextBlock[], offset: number): TextBlock | undefined {
  return innermostAt(blocks, offset);
}

/** The innermost block that contains a range, or else the start of the range. */
export function blockAround(blocks: readonly TextBlock[], { start, end }: OffsetRange): TextBlock | undefined {
  return (
    blocks.findLast((block) => block.start <= start && end <= block.end) ??
    blocks.findLast((block) => block.start <= start && start < block.end)
  );
}
