import type { ResolvedCitation } from '@findings/check/editor';
import type { Target, NearestId } from '@findings/core/library';
import type { CardCommands, Hover } from '../results/editor-results.js';
import { findingCard } from '../card/finding-card.js';
import { describeLocator } from '../locators.js';
import { code, link, plain } from '../card/markdown.js';
import { citationAt } from '../workspace/citation-at.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Translate } from '@findings/core/text';
import { firstWords } from '../card/excerpts.js';
import { reportLineOf } from '../workspace/target-location.js';
import type { Bibliography } from '@findings/check';

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
      const standing = { from: proposal.uri, at: item.start, part: describeLocator(say, item.suffix), commands };
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

const FIRST_WORDS = 80;
const LISTED = 8;

/**
 * What a key may mean: a line for each, with the id to write.
 *
 * @param opening a sentence that ends in a colon; Markdown
 * @param sourceOf URI of the report's file
 */
export function candidatesCard(
  say: Translate,
  opening: string,
  candidates: readonly NearestId[],
  sourceOf: (target: Target) => string | undefined,
): string {
  const lines = candidates.slice(0, LISTED).map(({ id, target, title }) => {
    const source = sourceOf(target);
    const name = source === undefined ? plain(title) : link(plain(title), source, reportLineOf(target));
    return `- ${code(id)} ${name}${'finding' in target ? `: ${plain(firstWords(target.text, FIRST_WORDS))}` : ''}`;
  });
  const left = candidates.length - lines.length;
  return [opening, '', ...lines, ...(left > 0 ? [say`- *and ${left} more*`] : [])].join('\n');
}

/** Of another's work: in which bibliography it is. */
export function workCard(say: Translate, key: string, { files }: Bibliography): string {
  const names = say.or(files.map(plain));
  return files.length === 1
    ? say`${code(key)} is a work of the bibliography ${names}.`
    : say`${code(key)} is a work of the bibliographies ${names}.`;
}
