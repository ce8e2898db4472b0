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
    group,
    paragraph && sentenceAt(paragraph, offset),
    paragraph,
    ...nodesAt(sectionsOf(proposal), offset).reverse(),
  ];
}
