import type { CheckedDocument } from '@findings/check';
import { replaceKey, shortestId, quotationMatcherOf } from '@findings/check/editor';
import type { OffsetEdit } from '@findings/check/editor';
import { findingOf } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import { beforeStop } from '../cite-sentence/sentence-at.js';
import { isInFrontMatter } from '../cursor/front-matter.js';
import type { InsertionRequest } from '../results/client-results.js';
import type { Refusal, TextEdit } from '../results/editor-results.js';
import { proposalEdit } from '../text-edits.js';
import { reasonMessage } from '../why-no-suggestion/reason-messages.js';
import type { Proposal } from '../workspace/proposal.js';
import { resolveReference } from '../workspace/target-ids.js';
import type { Workspace } from '../workspace/workspace.js';
import { insertCitation } from './insert-citation.js';
import { insertQuotation } from './insert-quotation.js';

/** The edit that cites or quotes findings at a position of a proposal, or the reason why that is impossible. */
export function insertion(workspace: Workspace, request: InsertionRequest): TextEdit | Refusal {
  const proposal = workspace.proposal(request.uri);
  if (!proposal) return { refusal: reasonMessage(workspace.say, 'not-a-proposal') };
  const { document } = proposal;
  if (!document || document.library.reports.length === 0) return { refusal: reasonMessage(workspace.say, 'no-report') };
  const targets: Target[] = [];
  for (const finding of request.findings) {
    const target = targetOf(proposal, document, finding);
    if (!target) return { refusal: notCitable(workspace.say, finding) };
    targets.push(target);
  }
  if (targets.length === 0) return { refusal: workspace.say`Choose a finding to cite.` };
  const edit = request.form === 'citation' ? cite(document, targets, request) : quote(document, targets, request);
  if ('refusal' in edit) return edit;
  return proposalEdit(proposal, [edit]).changes[0]!.edits[0]!;
}

type Finding = InsertionRequest['findings'][number];

function targetOf({ context }: Proposal, { library }: CheckedDocument, finding: Finding): Target | undefined {
  if (typeof finding === 'string') return library.get(finding);
  const report = library.reports.find(({ key }) => context.sources.get(key) === finding.source);
  return report && resolveReference(library, report.key, finding);
}

function notCitable(say: Translate, finding: Finding): string {
  const id = typeof finding === 'string' ? finding : finding.id;
  return id === ''
    ? say`This proposal does not use that report. To add it, run “Findings: Add Report…”.`
    : say`This proposal does not use the report that contains “${id}”. To add it, run “Findings: Add Report…”.`;
}

function cite(document: CheckedDocument, targets: readonly Target[], request: InsertionRequest): OffsetEdit | Refusal {
  const { start, end } = clampSelection(document, request);
  const place =
    start === end ? beforeStop(document, start) : start + document.markdown.slice(start, end).trimEnd().length;
  const ids = targets.map((target) => shortestId(document, target));
  const replaced = document.citations.find(({ item }) => item.start === start && item.end === end);
  if (replaced?.resolution.type === 'unresolved' && ids.length === 1)
    return replaceKey(document, replaced.item, ids[0]!);
  const prefix = oneLine(request.prefix);
  const locator = oneLine(request.locator?.trim().replace(/^,/, ''));
  const edit = insertCitation(document, place, { ids, prefix, locator });
  if (edit) return edit;
  if (!insertCitation(document, place, { ids })) return { refusal: reasonWhyNot(document, place) };
  if (locator !== undefined && !insertCitation(document, place, { ids, locator })) {
    return {
      refusal: document.say`“${locator}” cannot follow a citation. Write a page or a section, such as “p. 9”.`,
    };
  }
  return { refusal: document.say`“${prefix ?? ''}” cannot precede a citation. Write words such as “see”.` };
}

function oneLine(text = ''): string | undefined {
  return text.replace(/\s+/g, ' ').trim() || undefined;
}

function quote(document: CheckedDocument, targets: readonly Target[], request: InsertionRequest): OffsetEdit | Refusal {
  const [target, other] = targets;
  const selection = clampSelection(document, request);
  if (other) return { refusal: document.say`Quote one finding at a time.` };
  const id = shortestId(document, target!);
  if (!findingOf(target!))
    return { refusal: document.say`${target!.title} has no text to quote. Choose one of its findings.` };
  const words = (request.words ?? target!.text).replace(/\s+/g, ' ').trim();
  if (words === '' || !quotationMatcherOf(document.library).isVerbatim(words, target!)) {
    return { refusal: document.say`These words do not appear in ${id} exactly as written. Choose words that do.` };
  }
  const edit = insertQuotation(document, selection, { target: target!, words, citation: { ids: [id] } });
  return edit ?? { refusal: reasonWhyNot(document, selection.start) };
}

function clampSelection({ markdown }: CheckedDocument, { start, end }: InsertionRequest) {
  const from = Math.max(0, Math.min(start, markdown.length));
  return { start: from, end: Math.max(from, Math.min(end, markdown.length)) };
}

function reasonWhyNot({ markdown, say }: CheckedDocument, place: number): string {
  return reasonMessage(say, isInFrontMatter(markdown, place) ? 'front-matter' : 'uncitable');
}
