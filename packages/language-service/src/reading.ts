import { formatKey } from '@findings/citations';
import { pin, pinKey } from '@findings/check';
import type { Exchange, Turn } from '@findings/core';
import { excerpt, findingOf } from '@findings/core/library';
import type { Library, Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import { sourcePlaces, speakerNames, titleOf, withSpeakers } from './card/card-header.js';
import { canPin, lockEdit } from './code-actions/pin-actions.js';
import { treeOf } from './explorer/tree.js';
import type { Reading, ReadingLink } from './results/view-results.js';
import type { TargetReference, WorkspaceEdit } from './results/editor-results.js';
import { citationNear } from './workspace/citation-at.js';
import { referenceTo } from './workspace/citation-references.js';
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
  const { context, document } = workspace.proposal(uri) ?? {};
  const proposal = workspace.proposal(uri);
  const target = proposal && targetOf(proposal, finding);
  if (!context || !document || !target || !canPin(workspace, context)) return undefined;
  const resolution = document.library.resolve(target.qualifiedId);
  if (resolution.type !== 'found') return undefined;
  return lockEdit(workspace, context, (lock) => pin(document.library, [pinKey(resolution)], lock).lock);
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
    text: found ? (target.type === 'exchange' ? turns(say, target.finding, target) : [{ text: target.text }]) : [],
    ...around(say, library, target, proposal),
    ...(check !== undefined && { check }),
    location: targetLocation({ uri: finding.source }, target),
  };
}

function turns(say: Translate, { question, comment, answers }: Exchange, { speakers }: Target): Reading['text'] {
  const turn = (label: string, { text, speakers: ids }: Turn): Reading['text'][number] => {
    const names = speakerNames(
      say,
      speakers.filter(({ id }) => ids.includes(id)),
    );
    return { label: names === '' ? label : `${label}, ${names}`, text };
  };
  return [
    ...(question ? [turn(say`Question`, question)] : []),
    ...(comment ? [turn(say`Comment`, comment)] : []),
    ...answers.map((answer) => turn(say`Answer`, answer)),
  ];
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

function checkState(
  workspace: Workspace,
  { context, document, check }: Proposal,
  target: Target,
): Reading['check'] | undefined {
  if (!document || !canPin(workspace, context)) return undefined;
  const resolution = document.library.resolve(target.qualifiedId);
  if (resolution.type !== 'found') return undefined;
  if (context.lock?.pinned.has(pinKey(resolution)) !== true) return 'unchecked';
  const hasDrifted = check.problems.some(({ code, id }) => code === 'citation.drifted' && id === target.id);
  return hasDrifted ? 'changed' : 'checked';
}
