import { isReportingClause } from '@findings/language';
import type { ProposalQuotation } from './claims.js';
import type { LocatedQuotation } from './inline-quotations.js';

/** A clause between two quotations is at most this long. */
const MAX_CLAUSE = 80;

/** A quotation of more parts is read as several, since joining its words again for each part would take quadratic time. */
const MAX_PARTS = 16;

/**
 * Joins the parts of a quotation that a clause such as `she said` interrupts (`“Donors,” she said, “pay late.”`), and parts with nothing
 * between them but an omission mark (`“Donors” “pay late”`). These read like one quotation.
 *
 * @param text of the block
 * @param quotations for each of the located ones, the quotation, if it has words
 */
export function* joinInterrupted(
  text: string,
  located: readonly LocatedQuotation[],
  quotations: readonly (ProposalQuotation | undefined)[],
): Generator<ProposalQuotation> {
  for (let index = 0; index < quotations.length; index++) {
    const first = quotations[index];
    if (!first) continue;
    let joined = first;
    const last = Math.min(index + MAX_PARTS, quotations.length) - 1;
    for (let next = quotations[index + 1]; next && index < last; next = quotations[index + 1]) {
      const [one, other] = [located[index]!.pair, located[index + 1]!.pair];
      const between = text.slice(one.outerEnd, Math.min(other.outerStart, one.outerEnd + MAX_CLAUSE + 1));
      if (!joined.isUnclosed && ADJACENT.test(between) && !/[.?!]$/.test(joined.text))
        joined = joinAdjacent(joined, between, next);
      else if (isInterruption(between, joined.text, next.text)) joined = joinAroundClause(joined, next);
      else break;
      index++;
    }
    yield joined;
  }
}

/** White space, or an omission mark. */
const ADJACENT = /^\s*(?:\[?(?:…|\.\.\.)\]?\s*)?$/;

/** The second part goes on with the sentence of the first. */
function isInterruption(between: string, before: string, after: string): boolean {
  if (between.length > MAX_CLAUSE || /[.?!]$/.test(before) || !/^\P{Lu}/u.test(after)) return false;
  const isAfterComma = between.startsWith(',') || before.endsWith(',');
  if (!isAfterComma || !/,\s+$/.test(between) || /[.?!;:\ufffc]/.test(between)) return false;
  return isReportingClause(between);
}

function joinAroundClause(first: ProposalQuotation, second: ProposalQuotation): ProposalQuotation {
  const [start, ...rest] = first.paragraphs.toReversed();
  const paragraphs = [...rest.toReversed(), start!.replace(/,$/, ''), second.text];
  return { ...joined(first, second), text: paragraphs.join(' … '), paragraphs };
}

/** Without an omission mark, the words must follow each other in the report, too. */
function joinAdjacent(first: ProposalQuotation, between: string, second: ProposalQuotation): ProposalQuotation {
  const text = `${first.text} ${between.trim()} ${second.text}`.replace(/ {2,}/g, ' ');
  return { ...joined(first, second), text, paragraphs: [text], parts: [...(first.parts ?? [first.text]), second.text] };
}

type JoinedQuotation = Omit<ProposalQuotation, 'text' | 'paragraphs'>;

function joined(first: ProposalQuotation, second: ProposalQuotation): JoinedQuotation {
  const { citations, proximity } = second.citations.length > 0 ? second : first;
  const { start: from, block, claim } = first;
  const { end, insertAt } = second;
  return {
    form: 'inline',
    ...(second.isUnclosed && { isUnclosed: true }),
    start: from,
    end,
    citations,
    proximity,
    insertAt,
    block,
    claim,
  };
}
