import type { CheckedDocument } from '@findings/check';
import { addCitationAfter, showTarget, quotationMatcherOf } from '@findings/check/editor';
import type { ProposalQuotation } from '@findings/check/editor';
import { proposalEdit } from '../text-edits.js';
import type { Proposal } from '../workspace/proposal.js';
import type { ActionRequest, ActionOffer } from './action-request.js';
import { citeAt } from './expand-session.js';

/** Longer selections are drafts, not quotations. */
const MAX_SELECTION_LENGTH = 2000;
const MAX_OFFERED = 5;

/** At least two words. A single word appears in too many findings. */
const TWO_WORDS = /[\p{L}\p{N}]\s+[\p{L}\p{N}]/u;

/**
 * Cites the findings that contain the words of the quotation at the cursor, even if no rule reports it. If there is no
 * quotation, cites the selected words.
 */
export function citeQuotation(request: ActionRequest): readonly ActionOffer[] {
  const { proposal, document, start, end, problems } = request;
  const quotations = document.claims.quotations.filter((each) => touches(each, start, end));
  // A reported quotation has fixes of its own.
  const isReported = (each: ProposalQuotation): boolean =>
    problems.some(({ code, span }) => code.startsWith('quote.') && span.start.offset === each.start);
  const open = quotations.filter((each) => !isReported(each) && !isSupported(document, each));
  const offers = open.flatMap((each) => citeWords(proposal, document, each));
  return offers.length > 0 || open.length < quotations.length ? offers : citeSelection(request);
}

/** The quotation marks belong to the quotation. */
function touches({ form, start, end }: ProposalQuotation, from: number, to: number): boolean {
  const mark = form === 'inline' ? 1 : 0;
  return start - mark <= to && from <= end + mark;
}

function citeWords(
  proposal: Proposal,
  document: CheckedDocument,
  quotation: ProposalQuotation,
): readonly ActionOffer[] {
  if (!TWO_WORDS.test(quotation.text)) return [];
  const found = quotationMatcherOf(document.library).findVerbatim(quotation.text);
  return addCitationAfter(document, quotation, found).map((replacement): ActionOffer => ({
    title: replacement.title,
    kind: 'refactor.rewrite',
    edit: () => proposalEdit(proposal, [replacement]),
  }));
}

/** Whether a citation near a quotation may be its source. */
function isSupported({ library }: CheckedDocument, { text, citations, proximity }: ProposalQuotation): boolean {
  if (citations.length === 0) return false;
  if (proximity !== 'near') return true;
  return citations.some(
    ({ resolution }) => resolution.type === 'found' && quotationMatcherOf(library).isVerbatim(text, resolution.target),
  );
}

function citeSelection(request: ActionRequest): readonly ActionOffer[] {
  const { document, start, end } = request;
  if (end - start > MAX_SELECTION_LENGTH) return [];
  const selected = document.markdown.slice(start, end);
  const words = selected.trim();
  if (!TWO_WORDS.test(words)) return [];
  const at = start + selected.trimEnd().length;
  const found = quotationMatcherOf(document.library).findVerbatim(words).slice(0, MAX_OFFERED);
  return found.flatMap((target) => citeAt(request, at, target, document.say`Cite ${showTarget(document, target)}`));
}
