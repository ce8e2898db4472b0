import type { CitedKeys, CitedFinding, CitedKey } from './results/client-results.js';
import { placedCitations } from './workspace/citation-at.js';
import type { Workspace } from './workspace/workspace.js';
import { citedFinding } from './cited/cited-finding.js';
import { citationProblems } from './cited/citation-problems.js';

/**
 * All that a proposal cites: each key once, in the order in which they first stand there, and what is wrong with which of
 * its citations. Undefined where it is no proposal that is open.
 */
export function citedKeys(workspace: Workspace, uri: string): CitedKeys | undefined {
  const proposal = workspace.proposal(uri);
  if (!proposal) return undefined;
  const { document } = proposal;
  if (!document) return { keys: [], wrong: [] };
  const placed = placedCitations(document);
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
