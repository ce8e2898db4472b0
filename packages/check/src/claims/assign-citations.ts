import type { QuotePair, OffsetRange } from '@findings/language';
import type { ResolvedCitation, Proximity } from './claims.js';
import type { CitationPosition } from './cited-objects.js';
import { isWordless } from './claim-block.js';

/** The citations that a quotation belongs to, the most likely first. */
export interface AssignedCitations {
  readonly proximity: Proximity;
  readonly citations: readonly ResolvedCitation[];
}

/** The citations inside a quotation, and between it and the quotations next to it. */
interface SurroundingCitations {
  readonly inside: readonly CitationPosition[];
  readonly before: readonly CitationPosition[];
  readonly after: readonly CitationPosition[];
  /** How many of those after it are directly after it. */
  readonly adjacent: number;
}

/** A quotation gets the citations of at most this many positions. */
const MAX_CITED = 32;
/** A bracket after a quotation, such as `(as @s4 says`, may be at most this long before its citation. */
const MAX_OPEN_BRACKET = 40;
/** The brackets around a remark are at most this far from its quotation. */
const MAX_REMARK = 200;

/**
 * Finds the citations of a sentence that each of its quotations belongs to; undefined if there are none.
 *
 * Citations inside the quotation marks or directly after them are its own. With these, so are in-text citations that introduce it
 * (`@s4 says “…”`). Otherwise it gets the first citation between it and the next quotation, with in-text citations that introduce
 * it. The first quotation also gets the bracketed citations before it.
 *
 * A clause without citations shares those of its neighbors, first those of the following one (`“…” and “…” [@s4]`).
 *
 * @param sentence range of the clean text that contains the quotations and the citations, both in order
 */
export function assignCitations(
  text: string,
  sentence: OffsetRange,
  pairs: readonly QuotePair[],
  cited: readonly CitationPosition[],
): readonly (AssignedCitations | undefined)[] {
  const surroundings = findSurroundings(text, sentence, pairs, cited);
  const nextClauseCitations = findNextClauseCitations(surroundings);
  const isIntroduced = surroundings[0]?.before.some(({ inText }) => inText) ?? false;
  let lastCitations: readonly CitationPosition[] = [];
  return surroundings.map((each, index) => {
    const usedByPrevious = surroundings[index - 1]?.adjacent ?? 0;
    const inTextBefore = each.before
      .slice(usedByPrevious)
      .filter(({ inText }) => inText)
      .toReversed();
    const own = [...each.inside, ...each.after.slice(0, each.adjacent)];
    const previousClauseCitations = lastCitations;
    if (each.after.length > 0) lastCitations = each.after.slice(-1);
    else if (each.before.length > 0) lastCitations = each.before.slice(-1);
    if (own.length > 0) return assigned('own', [...own, ...(index === 0 || isIntroduced ? inTextBefore : [])]);
    const firstAfter = each.after.slice(0, 1).filter(({ inText }) => !inText || !isIntroduced);
    const introductions = isIntroduced || firstAfter.length === 0 ? inTextBefore : [];
    const bracketedBefore = index === 0 ? each.before.filter(({ inText }) => !inText).toReversed() : [];
    if (introductions.length + firstAfter.length + bracketedBefore.length > 0) {
      const nextClause = introductions.length + firstAfter.length === 0 ? (nextClauseCitations[index] ?? []) : [];
      return assigned('sentence', [...introductions, ...firstAfter, ...bracketedBefore, ...nextClause]);
    }
    // `(“…”, as she put it) is near to “…” [@s4]`: text after the bracket is about something else.
    if (isRemark(text, sentence, pairs, index))
      return assigned('near', nextClauseCitations[index] ?? previousClauseCitations);
    return assigned(
      'sentence',
      nextClauseCitations[index] ??
        (previousClauseCitations.length > 0 ? previousClauseCitations : each.before.slice(-1)),
    );
  });
}

function assigned(proximity: Proximity, cited: readonly CitationPosition[]): AssignedCitations | undefined {
  const citations = cited.slice(0, MAX_CITED).flatMap((each) => each.citations);
  return citations.length === 0 ? undefined : { proximity, citations };
}

function findSurroundings(
  text: string,
  sentence: OffsetRange,
  pairs: readonly QuotePair[],
  cited: readonly CitationPosition[],
): readonly SurroundingCitations[] {
  const result: SurroundingCitations[] = [];
  let next = 0;
  const upTo = (end: number): readonly CitationPosition[] => {
    const first = next;
    while (next < cited.length && cited[next]!.at < end) next++;
    return cited.slice(first, next);
  };
  let before = upTo(pairs[0]?.outerStart ?? sentence.end);
  pairs.forEach(({ outerEnd }, index) => {
    const inside = upTo(outerEnd);
    const after = upTo(pairs[index + 1]?.outerStart ?? sentence.end);
    result.push({ inside, before, after, adjacent: countAdjacent(text, outerEnd, after) });
    before = after;
  });
  return result;
}

/** Counts the citations directly after a quotation: without a word between, or in a bracket that opens there. */
function countAdjacent(text: string, end: number, after: readonly CitationPosition[]): number {
  let offset = end;
  let count = 0;
  for (const { at } of after) {
    if (!isWordless(text, offset, at) && !isInOpenBracket(text, offset, at)) break;
    offset = at + 1;
    count++;
  }
  return count;
}

/** Whether a quotation is in round brackets that close before the next quotation. */
function isRemark(text: string, { start }: OffsetRange, pairs: readonly QuotePair[], index: number): boolean {
  const { outerStart, outerEnd } = pairs[index]!;
  const next = pairs[index + 1]?.outerStart;
  if (next === undefined) return false;
  const before = text.slice(Math.max(start, outerStart - MAX_REMARK), outerStart);
  const opened = before.lastIndexOf('(');
  if (opened < 0 || before.includes(')', opened)) return false;
  return /^[^()]*\)/.test(text.slice(outerEnd, Math.min(next, outerEnd + MAX_REMARK)));
}

function isInOpenBracket(text: string, start: number, at: number): boolean {
  if (at - start > MAX_OPEN_BRACKET) return false;
  const between = text.slice(start, at + 1);
  const bracket = between.lastIndexOf('(');
  return bracket >= 0 && isWordless(between, 0, bracket) && !between.slice(bracket, at - start).includes(')');
}

/** For each quotation, the first citations that come after a later quotation. */
function findNextClauseCitations(
  surroundings: readonly SurroundingCitations[],
): readonly (readonly CitationPosition[] | undefined)[] {
  const result: (readonly CitationPosition[] | undefined)[] = [];
  let laterCitations: readonly CitationPosition[] | undefined;
  for (let index = surroundings.length - 1; index >= 0; index--) {
    result[index] = laterCitations;
    const { after, adjacent } = surroundings[index]!;
    if (after.length > 0) laterCitations = after.slice(0, Math.max(1, adjacent));
  }
  return result;
}
