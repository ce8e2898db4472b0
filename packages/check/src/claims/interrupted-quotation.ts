import { isReportingClause } from '@findings/core/text';
import type { ProposalQuotation } from './claims.js';
import type { LocatedQuotation } from './inline-quotations.js';

/** A clause between two quotations is at most this long. */
const MAX_CLAUSE = 80;

/**
 * Joins the parts of a quotation that a clause such as `she said` interrupts: `“Donors,” she said, “pay late.”`
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
    for (let next = quotations[index + 1]; next; next = quotations[index + 1]) {
      const [one, other] = [located[index]!.pair, located[index + 1]!.pair];
      if (!isInterruption(text, joined.text, one.outerEnd, other.outerStart, next.text)) break;
      joined = join(joined, next);
      index++;
    }
    yield joined;
  }
}

/** The second part goes on with the sentence of the first. */
function isInterruption(text: string, before: string, start: number, end: number, after: string): boolean {
  if (end - start > MAX_CLAUSE || /[.?!]$/.test(before) || !/^\P{Lu}/u.test(after)) return false;
  const between = text.slice(start, end);
  const isAfterComma = between.startsWith(',') || before.endsWith(',');
  if (!isAfterComma || !/,\s+$/.test(between) || /[.?!;:\ufffc]/.test(between)) return false;
  return isReportingClause(between);
}

function join(first: ProposalQuotation, second: ProposalQuotation): ProposalQuotation {
  const [start, ...rest] = first.paragraphs.toReversed();
  const paragraphs = [...rest.toReversed(), start!.replace(/,$/, ''), second.text];
  const { citations, proximity } = second.citations.length > 0 ? second : first;
  const { start: from, block, claim } = first;
  const { end, insertAt } = second;
  return {
    form: 'inline',
    text: paragraphs.join(' … '),
    paragraphs,
    start: from,
    end,
    citations,
    proximity,
    insertAt,
    block,
    claim,
  };
}
