import type { CitationGroup } from '@findings/citations';
import type { OffsetRange } from '@findings/language';
import { nodesAt, sectionsOf } from '../symbols/sections.js';
import { citationAt } from '../workspace/citation-at.js';
import { groupAt } from '../workspace/innermost.js';
import type { Proposal } from '../workspace/proposal.js';
import { paragraphAt, sentenceAt } from './paragraph-at.js';

/** The ranges around an offset, from a citation's key outward. A range need not contain the ranges before it. */
export function rangesInProposal(proposal: Proposal, offset: number): readonly (OffsetRange | undefined)[] {
  const key = citationAt(proposal, offset);
  const group = proposal.document && groupAt(proposal.document.groups, offset);
  const paragraph = paragraphAt(proposal, offset);
  return [
    key?.citation.item,
    ...(group ? [citationRange(proposal.markdown, group, offset), group] : []),
    paragraph && sentenceAt(paragraph, offset),
    paragraph,
    ...nodesAt(sectionsOf(proposal), offset).reverse(),
  ];
}

/**
 * The citation at an offset with its prefix and suffix: `see @s4, p. 9` in `[see @s4, p. 9; @s5]`. Undefined on brackets and
 * semicolons.
 */
function citationRange(
  markdown: string,
  { start, end, items }: CitationGroup,
  offset: number,
): OffsetRange | undefined {
  const isBracketed = markdown[start] === '[';
  const groupEnd = markdown[end - 1] === ']' ? end - 1 : end;
  let from = isBracketed ? start + 1 : start;
  for (const [index, item] of items.entries()) {
    const next = items[index + 1];
    const to = next ? separatorBetween(markdown, item.end, next.start, item.suffix) : groupEnd;
    if (offset <= to) return trim(markdown, Math.min(from, item.start), Math.max(to, item.end));
    from = to + 1;
  }
  return undefined;
}

/** The offset of the `;` between two keys. */
function separatorBetween(markdown: string, from: number, to: number, suffix: string): number {
  const between = markdown.slice(from, to);
  const at = between.startsWith(`${suffix};`) ? suffix.length : between.lastIndexOf(';');
  return at < 0 ? from : from + at;
}

function trim(markdown: string, start: number, end: number): OffsetRange {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(markdown[from]!)) from++;
  while (to > from && /\s/.test(markdown[to - 1]!)) to--;
  return { start: from, end: to };
}
