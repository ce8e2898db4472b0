import type { ResolvedCitation } from '@findings/check/editor';
import type { Target } from '@findings/core/library';
import type { CardCommands, Hover } from '../results/editor-results.js';
import { candidatesCard } from '../card/candidates-card.js';
import { findingCard } from '../card/finding-card.js';
import { locatorWords } from '../card/locator-words.js';
import { code } from '../card/markdown.js';
import { workCard } from '../card/work-card.js';
import { citationAt } from '../workspace/citation-at.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';

/** On a key, with its `-`, `@` and braces; what is right behind it is no longer on it. */
export function hoverInProposal(
  workspace: Workspace,
  proposal: Proposal,
  offset: number,
  commands?: CardCommands,
): Hover | undefined {
  const there = citationAt(proposal, offset);
  if (!there || offset === there.citation.item.end) return undefined;
  const markdown = cardOf(workspace, proposal, there.citation, commands);
  const { start, end } = there.citation.item;
  return markdown === undefined ? undefined : { span: proposal.source.span(start, end), markdown };
}

function cardOf(
  workspace: Workspace,
  proposal: Proposal,
  { item, resolution }: ResolvedCitation,
  commands: CardCommands | undefined,
): string | undefined {
  const { say } = workspace;
  const { sources, bibliography } = proposal.context;
  const sourceOf = ({ report }: Target): string | undefined => sources.get(report.key);
  switch (resolution.type) {
    case 'found': {
      const { target } = resolution;
      const standing = { from: proposal.uri, at: item.start, part: locatorWords(say, item.suffix), commands };
      // A report of which nobody says where its file is, is known by its key.
      return findingCard(workspace, sourceOf(target) ?? target.report.key, target, standing);
    }
    case 'ambiguous':
      return candidatesCard(say, say`${code(item.id)} may mean:`, resolution.candidates, sourceOf);
    case 'unresolved': {
      const { suggestions } = resolution;
      if (suggestions.length === 0) return undefined;
      return candidatesCard(say, say`Nothing has the id ${code(item.id)}. Near it:`, suggestions, sourceOf);
    }
    case 'foreign':
      return bibliography?.keys.has(item.id) === true ? workCard(say, item.id, bibliography) : undefined;
  }
}
