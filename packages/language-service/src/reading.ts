import { formatKey } from '@findings/citations';
import { pin, pinKey } from '@findings/check';
import { excerpt, findingOf } from '@findings/core/library';
import type { Library, Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import { labelledTurns, sourcePlaces, titleOf, withSpeakers } from './card/card-header.js';
import { canPin, lockEdit } from './code-actions/pin-actions.js';
import { treeOf } from './workspace/report-tree.js';
import type { Reading, ReadingLink } from './results/view-results.js';
import type { TargetReference, WorkspaceEdit } from './results/editor-results.js';
import { citationNear } from './workspace/citation-at.js';
import { referenceTo } from './workspace/target-ids.js';
import type { Proposal } from './workspace/proposal.js';
import { idToInsert, resolveReference } from './workspace/target-ids.js';
import { targetLocation } from './workspace/target-location.js';
import type { Workspace } from './workspace/workspace.js';

/** UTF-16 code units. */
const MAX_LABEL = 90;
/** A session with more findings is better read in the report. */
const MAX_CONTENTS = 60;

/** What a proposal cites at an offset, in full and with what is around it in the report. Undefined if it cites nothing there. */
export function readingAt(workspace: Workspace, uri: string, offset: number): Reading | undefined {
  const proposal = workspace.proposal(uri);
  const resolution = proposal && citationNear(proposal, offset)?.citation.resolution;
  return resolution?.type === 'found' ? readingOf(workspace, proposal!, resolution.target) : undefined;
}

/** The same for a finding. */
export function readingOfFinding(workspace: Workspace, uri: string, finding: TargetReference): Reading | undefined {
  const proposal = workspace.proposal(uri);
  const target = proposal && targetOf(proposal, finding);
  return target ? readingOf(workspace, proposal, target) : undefined;
}

/** The edit that marks a finding as checked, with its current words. Undefined if that is not possible. */
export function pinFinding(workspace: Workspace, uri: string, finding: TargetReference): WorkspaceEdit | undefined {
  const proposal = workspace.proposal(uri);
  const target = proposal && targetOf(proposal, finding);
  const key = target && pinKeyOf(workspace, proposal, target);
  const library = proposal?.document?.library;
  if (key === undefined || !library) return undefined;
  return lockEdit(workspace, proposal.context, (lock) => pin(library, [key], lock).lock);
}

/** Undefined if pins cannot be written. */
function pinKeyOf(workspace: Workspace, { context, document }: Proposal, target: Target): string | undefined {
  const resolution = canPin(workspace, context) ? document?.library.resolve(target.qualifiedId) : undefined;
  return resolution?.type === 'found' ? pinKey(resolution) : undefined;
}

function targetOf({ context: { library, sources } }: Proposal, finding: TargetReference): Target | undefined {
  const [key] = [...sources].find(([, source]) => source === finding.source) ?? [];
  return library && key !== undefined ? resolveReference(library, key, finding) : undefined;
}

function readingOf(workspace: Workspace, proposal: Proposal, target: Target): Reading {
  const { say } = workspace;
  const { context } = proposal;
  const library = context.library!;
  const finding = referenceTo(target, context);
  const cited = idToInsert(library, target);
  const found = findingOf(target);
  const check = checkState(workspace, proposal, target);
  return {
    finding,
    ...(cited !== undefined && { citation: `[${formatKey(cited)}]` }),
    title: titleOf(say, target),
    places: sourcePlaces(say, target),
    ...(found?.page !== undefined && { page: found.page }),
    ...(target.report.digest === true && { isDigest: true }),
    text: found
      ? target.type === 'exchange'
        ? labelledTurns(say, target.finding, target.speakers)
        : [{ text: target.text }]
      : [],
    ...around(say, library, target, proposal),
    ...(check !== undefined && { check }),
    isCited: workspace.index.citingIn(proposal.uri, finding.source, finding.id).length > 0,
    location: targetLocation({ uri: finding.source }, target),
  };
}

/** The findings before and after a finding in its part, or what a session or part contains. */
function around(
  say: Translate,
  library: Library,
  target: Target,
  { context }: Proposal,
): Pick<Reading, 'before' | 'after' | 'contents'> {
  const tree = treeOf(library, target.report.key);
  const link = (other: Target): ReadingLink => ({
    finding: referenceTo(other, context),
    label: 'finding' in other ? withSpeakers(say, other, excerpt(other.text, MAX_LABEL)) : other.title,
  });
  if (!('finding' in target)) {
    return { contents: (tree.children.get(tree.nodeOf(target)) ?? []).slice(0, MAX_CONTENTS).map(link) };
  }
  const parent = tree.pathTo(target).at(-2) ?? '';
  const siblings = (tree.children.get(parent) ?? []).filter((other) => 'finding' in other);
  const at = siblings.indexOf(target);
  const [before, after] = [siblings[at - 1], siblings[at + 1]];
  return { ...(before && { before: link(before) }), ...(after && { after: link(after) }), contents: [] };
}

function checkState(workspace: Workspace, proposal: Proposal, target: Target): Reading['check'] | undefined {
  const key = pinKeyOf(workspace, proposal, target);
  if (key === undefined) return undefined;
  if (proposal.context.lock?.pinned.has(key) !== true) return 'unchecked';
  const hasDrifted = proposal.check.problems.some(({ code, id }) => code === 'citation.drifted' && id === target.id);
  return hasDrifted ? 'changed' : 'checked';
}
