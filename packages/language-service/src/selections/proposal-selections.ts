import { sectionsAt, sectionsOf } from '../symbols/sections.js';
import { citationAt } from '../workspace/citation-at.js';
import type { Proposal } from '../workspace/proposal.js';
import { groupAt } from './group-at.js';
import { itemIn } from './citation-at.js';
import type { Stretch } from './selection-chain.js';
import { paragraphAt } from './paragraph-at.js';
import { sentenceIn } from './sentence-in.js';

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
