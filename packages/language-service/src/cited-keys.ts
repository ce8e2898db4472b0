import type { CitedKeys, CitedFinding, CitedKey } from './results/client-results.js';
import { locatedCitations } from './workspace/citation-at.js';
import type { Workspace } from './workspace/workspace.js';
import { citationProblems } from './citation-problems.js';
import { sessionTitle } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import { truncateText, withLeadingEllipsis } from './card/excerpts.js';
import type { Context } from './workspace/context.js';
import { referenceTo } from './workspace/citation-references.js';
import { targetLocation } from './workspace/target-location.js';
import type { TargetReference, Location } from './results/editor-results.js';

/**
 * All that a proposal cites: each key once, in the order in which they first stand there, and what is wrong with which of
 * its citations. Undefined where it is no proposal that is open.
 */
export function citedKeys(workspace: Workspace, uri: string): CitedKeys | undefined {
  const proposal = workspace.proposal(uri);
  if (!proposal) return undefined;
  const { document } = proposal;
  if (!document) return { keys: [], wrong: [] };
  const placed = locatedCitations(document);
  const keys = new Set(placed.map(({ citation }) => citation.item.id));
  return {
    keys: [...keys].flatMap((key) => resolveKey(workspace, uri, key) ?? []),
    wrong: citationProblems(proposal, placed),
  };
}

/** What a key would cite if the proposal wrote it. */
export function resolveKey(workspace: Workspace, uri: string, key: string): CitedKey | undefined {
  const { context } = workspace.proposal(uri) ?? {};
  const resolution = context?.library?.resolve(key);
  if (!context || !resolution) return undefined;
  switch (resolution.type) {
    case 'found':
      return { key, state: 'found', finding: citedFinding(workspace, context, resolution.target), candidates: [] };
    case 'ambiguous':
      return { key, state: 'ambiguous', candidates: resolution.candidates.map(({ id, title }) => ({ id, title })) };
    case 'unresolved':
      return { key, state: 'unresolved', candidates: resolution.suggestions.map(({ id, title }) => ({ id, title })) };
    case 'foreign':
      return { key, state: 'foreign', candidates: [] };
  }
}

/** All that a proposal may cite, in the order of its reports. */
export function citableTargets(workspace: Workspace, uri: string): readonly CitedFinding[] {
  const { context } = workspace.proposal(uri) ?? {};
  const { library } = context ?? {};
  if (!context || !library) return [];
  return library.reports.flatMap(({ key }) => {
    return library.targets(key).map((target) => citedFinding(workspace, context, target));
  });
}

/** A card holds so much, in UTF-16 code units. */
const LONGEST = 320;

/** What can be cited, in plain words: whoever shows them has to escape them. */
export function citedFinding(workspace: Workspace, context: Context, target: Target): CitedFinding {
  const { source, id } = referenceTo(target, context);
  const { report, session } = target;
  return {
    id: report.key === context.library?.defaultKey ? target.id : target.qualifiedId,
    qualifiedId: target.qualifiedId,
    title: target.title,
    ...(session && target.type !== 'session' && { session: sessionTitle(workspace.say, session) }),
    speakers: target.speakers.map(({ name, affiliations: [affiliation] }) => ({
      name,
      ...(affiliation !== undefined && { affiliation }),
    })),
    // Of what holds findings the text is all of theirs.
    text: 'finding' in target ? `${withLeadingEllipsis(target.text)}${truncateText(target.text, LONGEST).text}` : '',
    place: targetLocation({ uri: source }, target),
    cited: workspace.index.count(source, id),
  };
}

/** Where proposals cite what has an id in a report: by URI, then by place. */
export function citingLocations({ index }: Workspace, { source, id }: TargetReference): readonly Location[] {
  return index.citing(source, id).map(({ uri, span }) => ({ uri, span }));
}
