import { formatKey } from '@findings/citations';
import { addCitationAfter, shortestId, nameTarget, quotationMatcherOf } from '@findings/check/editor';
import type { CheckedDocument } from '@findings/check';
import type { OffsetEdit, ProposalQuotation } from '@findings/check/editor';
import type { Proposal } from '../workspace/proposal.js';
import type { ActionRequest, ActionOffer } from './action-request.js';
import { editsOf } from './proposal-edits.js';
import { isCitedAt } from './reads-as-citation.js';

/** So many findings are offered for selected words, and a selection of more words is a draft, no quotation. */
const MOST_OFFERED = 5;
const LONGEST = 2000;

/** Two words in a row: fewer stand everywhere. */
const TWO_WORDS = /[\p{L}\p{N}]\s+[\p{L}\p{N}]/u;

/**
 * Cites the findings in which words stand verbatim: of the quotation at the cursor, also where no rule asks for it; or else of the
 * selected words.
 */
export function citeQuotation(asked: ActionRequest): readonly ActionOffer[] {
  const { proposal, document, start, end, problems } = asked;
  const quoted = document.claims.quotations.filter((each) => touches(each, start, end));
  // What is uncited and reported has its fixes.
  const isTold = (each: ProposalQuotation): boolean =>
    problems.some(({ code, span }) => code.startsWith('quote.') && span.start.offset === each.start);
  const open = quoted.filter((each) => !isTold(each) && !isProved(document, each));
  const offers = open.flatMap((each) => citeWords(proposal, document, each));
  return offers.length > 0 || open.length < quoted.length ? offers : citeSelection(asked);
}

/** A cursor right behind a mark is at the quotation, too. */
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
    edit: () => editsOf(proposal, [replacement]),
  }));
}

/** Whether what is cited beside a quotation, by us or by others, may be where the words are from. */
function isProved({ library }: CheckedDocument, { text, citations, proximity: closeness }: ProposalQuotation): boolean {
  if (citations.length === 0) return false;
  if (closeness !== 'near') return true;
  return citations.some(
    ({ resolution }) => resolution.type === 'found' && quotationMatcherOf(library).isVerbatim(text, resolution.target),
  );
}

function citeSelection({ proposal, document, start, end }: ActionRequest): readonly ActionOffer[] {
  if (end - start > LONGEST) return [];
  const selected = document.markdown.slice(start, end);
  const words = selected.trim();
  if (!TWO_WORDS.test(words)) return [];
  const at = start + selected.trimEnd().length;
  const found = quotationMatcherOf(document.library).findVerbatim(words);
  return found.slice(0, MOST_OFFERED).flatMap((target): readonly ActionOffer[] => {
    const id = shortestId(document, target);
    const insert: OffsetEdit = { start: at, end: at, text: ` [${formatKey(id)}]` };
    if (!isCitedAt(document, insert, id)) return [];
    return [
      {
        title: document.say`Cite ${nameTarget(document, target)}`,
        kind: 'refactor.rewrite',
        edit: () => editsOf(proposal, [insert]),
      },
    ];
  });
}
