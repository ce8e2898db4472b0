import { creditedName, findingOf, partTitle } from '@findings/core/library';
import type { Resolution, Target } from '@findings/core/library';
import { truncateText, withLeadingEllipsis } from './card/excerpts.js';
import { assignProblems } from './citation-problems.js';
import type { CitationAt, CitedKeys, CitedFinding, CitedKey } from './results/client-results.js';
import type { TargetReference, Location } from './results/editor-results.js';
import { citationAt as locatedAt, locatedCitations } from './workspace/citation-at.js';
import { referenceTo } from './workspace/target-ids.js';
import type { Context } from './workspace/context.js';
import { targetLocation } from './workspace/target-location.js';
import type { Workspace } from './workspace/workspace.js';

/**
 * The distinct keys that an open proposal cites, in the order of their first citations, and the problems of its citations.
 * Undefined for any other file.
 */
export function citedKeys(workspace: Workspace, uri: string): CitedKeys | undefined {
  const proposal = workspace.proposal(uri);
  if (!proposal) return undefined;
  const { document } = proposal;
  if (!document) return { keys: [], wrong: [] };
  const citations = locatedCitations(document);
  const keys = new Set(citations.map(({ citation }) => citation.item.id));
  return {
    keys: [...keys].flatMap((key) => resolveKey(workspace, uri, key) ?? []),
    wrong: assignProblems(proposal, citations).map(({ problem: { severity, message }, citation, nth }) => ({
      key: citation.citation.item.id,
      nth,
      severity,
      message,
    })),
  };
}

/** What a key would cite in a proposal. */
export function resolveKey(workspace: Workspace, uri: string, key: string): CitedKey | undefined {
  const { context } = workspace.proposal(uri) ?? {};
  const resolution = context?.library?.resolve(key);
  return context && resolution && citedKey(workspace, context, key, resolution);
}

/** The citation at an offset, with its target or what it may mean. */
export function citationAt(workspace: Workspace, uri: string, offset: number): CitationAt | undefined {
  const proposal = workspace.proposal(uri);
  const located = proposal && locatedAt(proposal, offset);
  if (!located) return undefined;
  const { item, resolution } = located.citation;
  const span = proposal.source.span(item.start, item.end);
  return { span, ...citedKey(workspace, proposal.context, item.id, resolution) };
}

function citedKey(workspace: Workspace, context: Context, key: string, resolution: Resolution): CitedKey {
  const { type } = resolution;
  const candidates = type === 'ambiguous' ? resolution.candidates : type === 'unresolved' ? resolution.suggestions : [];
  return {
    key,
    state: type,
    ...(type === 'found' && { finding: citedFinding(workspace, context, resolution.target) }),
    candidates: candidates.map(({ id, title }) => ({ id, title })),
  };
}

/** Everything that a proposal can cite, in the order of its reports. */
export function citableTargets(workspace: Workspace, uri: string): readonly CitedFinding[] {
  const { context } = workspace.proposal(uri) ?? {};
  const { library } = context ?? {};
  if (!context || !library) return [];
  return library.reports.flatMap(({ key }) => {
    return library.targets(key).map((target) => citedFinding(workspace, context, target));
  });
}

/** The citations of a target in all proposals, sorted by URI and position. */
export function citingLocations({ index }: Workspace, { source, id }: TargetReference): readonly Location[] {
  return index.citing(source, id).map(({ uri, span }) => ({ uri, span }));
}

/** The length of a finding's text on a card, in UTF-16 code units. */
const MAX_TEXT_LENGTH = 320;

/** A target as plain text, which clients must escape. */
function citedFinding(workspace: Workspace, context: Context, target: Target): CitedFinding {
  const name = referenceTo(target, context);
  const { report, within } = target;
  return {
    name,
    id: report.key === context.library?.defaultKey ? target.id : target.qualifiedId,
    qualifiedId: target.qualifiedId,
    title: target.title,
    ...(within && 'finding' in target && { part: partTitle(workspace.say, within) }),
    speakers: target.speakers.map((person) => ({
      name: creditedName(workspace.say, findingOf(target), person),
      ...(person.affiliations[0] !== undefined && { affiliation: person.affiliations[0] }),
    })),
    // The text of a container is that of all its findings.
    text:
      'finding' in target
        ? `${withLeadingEllipsis(target.text)}${truncateText(target.text, MAX_TEXT_LENGTH).text}`
        : '',
    place: targetLocation({ uri: name.source }, target),
    cited: workspace.index.count(name.source, name.id),
  };
}
