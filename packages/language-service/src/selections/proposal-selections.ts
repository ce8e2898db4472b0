import { sectionsAt, sectionsOf } from '../symbols/sections.js';
import { citationAt } from '../workspace/citation-at.js';
import type { Proposal } from '../workspace/proposal.js';
import { groupAt } from './group-at.js';
import type { Stretch } from './selections.js';
import { paragraphAt, sentenceIn } from './paragraph-at.js';
import type { CitationGroup } from '@findings/citations';

/** Whatever is there, from a citation's key outward; not all of it need hold what is before it. */
export function inProposal(proposal: Proposal, offset: number): readonly (Stretch | undefined)[] {
  const key = citationAt(proposal, offset);
  const group = proposal.document && groupAt(proposal.document, offset);
  const paragraph = paragraphAt(proposal, offset);
  return [
    key?.citation.item,
    ...(group ? [itemIn(proposal.markdown, group, offset), group] : []),
    paragraph && sentenceIn(paragraph, offset),
    paragraph,
    ...sectionsAt(sectionsOf(proposal), offset)
      .map(({ heading, end }) => ({ start: heading.start, end }))
      .reverse(),
  ];
}

/**
 * The citation at an offset with what stands around its key: `see @s4, p. 9` of `[see @s4, p. 9; @s5]`. Absent on the
 * brackets and the semicolons.
 */
export function itemIn(markdown: string, { start, end, items }: CitationGroup, offset: number): Stretch | undefined {
  const isBracketed = markdown[start] === '[';
  const last = markdown[end - 1] === ']' ? end - 1 : end;
  let from = isBracketed ? start + 1 : start;
  for (const [index, item] of items.entries()) {
    const next = items[index + 1];
    const to = next ? separator(markdown, item.end, next.start, item.suffix) : last;
    if (offset <= to) return trimmed(markdown, Math.min(from, item.start), Math.max(to, item.end));
    from = to + 1;
  }
  return undefined;
}

/** Where the `;` stands between one key and the next. */
function separator(markdown: string, from: number, to: number, suffix: string): number {
  const between = markdown.slice(from, to);
  const at = between.startsWith(`${suffix};`) ? suffix.length : between.lastIndexOf(';');
  return at < 0 ? from : from + at;
}

function trimmed(markdown: string, start: number, end: number): Stretch {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(markdown[from]!)) from++;
  while (to > from && /\s/.test(markdown[to - 1]!)) to--;
  return { start: from, end: to };
}
