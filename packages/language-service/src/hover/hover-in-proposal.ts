import type { Bibliography } from '@findings/check';
import type { ResolvedCitation } from '@findings/check/editor';
import type { Target, NearestId } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import { firstWords } from '../card/excerpts.js';
import { findingCard } from '../card/finding-card.js';
import { code, link, plain } from '../card/markdown.js';
import { describeLocator } from '../locators.js';
import type { CardCommands, Hover } from '../results/editor-results.js';
import { citationAt } from '../workspace/citation-at.js';
import { failureOf } from '../workspace/context.js';
import type { Proposal } from '../workspace/proposal.js';
import { reportLineOf } from '../workspace/target-location.js';
import { uncheckedCitations } from '../workspace/unchecked-citations.js';
import type { Workspace } from '../workspace/workspace.js';

/** The card of the citation under the cursor. The position after a key does not count. */
export function hoverInProposal(
  workspace: Workspace,
  proposal: Proposal,
  offset: number,
  commands?: CardCommands,
): Hover | undefined {
  if (!proposal.document) return hoverOfUnchecked(workspace, proposal, offset);
  const located = citationAt(proposal, offset);
  if (!located || offset === located.citation.item.end) return undefined;
  const markdown = cardFor(workspace, proposal, located.citation, commands);
  const { start, end } = located.citation.item;
  return markdown === undefined ? undefined : { span: proposal.source.span(start, end), markdown };
}

/** Why the citation under the cursor is not checked. */
function hoverOfUnchecked({ say }: Workspace, proposal: Proposal, offset: number): Hover | undefined {
  const failure = failureOf(proposal);
  const item =
    failure && uncheckedCitations(proposal.markdown).find(({ start, end }) => start <= offset && offset < end);
  if (!item) return undefined;
  return {
    span: proposal.source.span(item.start, item.end),
    markdown: plain(say`This citation is not checked. ${failure.message}`),
  };
}

function cardFor(
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
      const context = { from: proposal.uri, at: item.start, part: describeLocator(say, item.suffix), commands };
      // The file of a report can be unknown.
      return findingCard(workspace, sourceOf(target) ?? target.report.key, target, context);
    }
    case 'ambiguous':
      if (isReported(proposal, item)) return undefined;
      return candidatesCard(say, say`${code(item.id)} may mean:`, resolution.candidates, sourceOf);
    case 'unresolved': {
      const { suggestions } = resolution;
      if (suggestions.length === 0 || isReported(proposal, item)) return undefined;
      return candidatesCard(say, say`Nothing has the id ${code(item.id)}. Did you mean:`, suggestions, sourceOf);
    }
    case 'foreign':
      return bibliography?.keys.has(item.id) === true ? workCard(say, item.id, bibliography) : undefined;
  }
}

/** Whether a problem lists what the key can mean. Editors show it with the card, which would repeat it. */
function isReported({ check }: Proposal, { start, end }: ResolvedCitation['item']): boolean {
  return check.problems.some(
    ({ code, span }) =>
      (code === 'citation.unresolved' || code === 'citation.ambiguous') &&
      span.start.offset <= start &&
      end <= span.end.offset,
  );
}

const EXCERPT = 80;
const MAX_LISTED = 8;

/**
 * Lists what a key can mean, with the ids to write.
 *
 * @param intro a sentence that ends in a colon, as Markdown
 * @param sourceOf URI of the report's file
 */
function candidatesCard(
  say: Translate,
  intro: string,
  candidates: readonly NearestId[],
  sourceOf: (target: Target) => string | undefined,
): string {
  const lines = candidates.slice(0, MAX_LISTED).map(({ id, target, title }) => {
    const source = sourceOf(target);
    const name = source === undefined ? plain(title) : link(plain(title), source, reportLineOf(target));
    return `- ${code(id)} ${name}${'finding' in target ? `: ${plain(firstWords(target.text, EXCERPT))}` : ''}`;
  });
  const more = candidates.length - lines.length;
  return [intro, '', ...lines, ...(more > 0 ? [say`- *and ${more} more*`] : [])].join('\n');
}

/** The card of a work: the bibliography that lists it. */
function workCard(say: Translate, key: string, { files }: Bibliography): string {
  const names = say.or(files.map(plain));
  return say`${code(key)} is in the bibliography ${names}.`;
}
