import type { QuotePair, OffsetRange } from '@findings/core/text';
import type { ResolvedCitation } from './resolved-citation.js';
import type { CitedAt } from './cited-objects.js';
import type { Proximity } from './claims.js';
import { isWordless } from './claim-block.js';

/** The citations that a quotation belongs to, the most likely one first. */
export interface AssignedCitations {
  readonly closeness: Proximity;
  readonly citations: readonly ResolvedCitation[];
}

/** A quotation of a sentence with what is cited inside it, and between it and its neighbours. */
interface Seat {
  readonly inside: readonly CitedAt[];
  readonly before: readonly CitedAt[];
  readonly behind: readonly CitedAt[];
  /** How many of those behind stand right behind it. */
  readonly adjacent: number;
}

/** Of so many places at most a quotation has the citations. */
const mostCited = 32;
/** Farther from the marks, `(as @s4 says` opens no bracket for them. */
const bracketReach = 40;
/** Nor does a remark in brackets reach farther. */
const remarkReach = 200;

/**
 * For each quotation of a sentence the citations of the sentence that it belongs to; undefined where there are none.
 *
 * What stands inside the marks or right behind them is its own; an in-text citation that leads to it (`@s4 says “…”`)
 * counts too. Else it has the nearest one of its clause, which ends at the quotations beside it: what follows, or what
 * introduces it. A clause without any shares with its neighbours, first with the one that follows (`“…” and “…” [@s4]`).
 *
 * @param sentence of the clean text, in which the quotations and the citations stand, both in order
 */
export function assignCitations(
  text: string,
  sentence: OffsetRange,
  pairs: readonly QuotePair[],
  cited: readonly CitedAt[],
): readonly (AssignedCitations | undefined)[] {
  const seats = seat(text, sentence, pairs, cited);
  const following = nearestBehind(seats);
  const isIntroduced = seats[0]?.before.some(({ inText }) => inText) ?? false;
  let preceding: readonly CitedAt[] = [];
  return seats.map((each, index) => {
    const taken = seats[index - 1]?.adjacent ?? 0;
    const leading = each.before
      .slice(taken)
      .filter(({ inText }) => inText)
      .toReversed();
    const own = [...each.inside, ...each.behind.slice(0, each.adjacent)];
    const shared = preceding;
    preceding =
      each.behind.length > 0 ? each.behind.slice(-1) : each.before.length > 0 ? each.before.slice(-1) : shared;
    if (own.length > 0) return belonging('own', [...own, ...(index === 0 || isIntroduced ? leading : [])]);
    const next = each.behind.slice(0, 1).filter(({ inText }) => !inText || !isIntroduced);
    const leads = isIntroduced || next.length === 0 ? leading : [];
    const opening = index === 0 ? each.before.filter(({ inText }) => !inText).toReversed() : [];
    if (leads.length + next.length + opening.length > 0) {
      const also = leads.length + next.length === 0 ? (following[index] ?? []) : [];
      return belonging('sentence', [...leads, ...next, ...opening, ...also]);
    }
    // `(“…”, as she put it) is near to “…” [@s4]`: what stands behind the bracket is about something else.
    if (isRemark(text, sentence, pairs, index)) return belonging('near', following[index] ?? shared);
    return belonging('sentence', following[index] ?? (shared.length > 0 ? shared : each.before.slice(-1)));
  });
}

function belonging(closeness: Proximity, cited: readonly CitedAt[]): AssignedCitations | undefined {
  const citations = cited.slice(0, mostCited).flatMap((each) => each.citations);
  return citations.length === 0 ? undefined : { closeness, citations };
}

function seat(
  text: string,
  sentence: OffsetRange,
  pairs: readonly QuotePair[],
  cited: readonly CitedAt[],
): readonly Seat[] {
  const seats: Seat[] = [];
  let next = 0;
  const upTo = (end: number): readonly CitedAt[] => {
    const first = next;
    while (next < cited.length && cited[next]!.at < end) next++;
    return cited.slice(first, next);
  };
  let before = upTo(pairs[0]?.outerStart ?? sentence.end);
  pairs.forEach(({ outerEnd }, index) => {
    const inside = upTo(outerEnd);
    const behind = upTo(pairs[index + 1]?.outerStart ?? sentence.end);
    seats.push({ inside, before, behind, adjacent: countAdjacent(text, outerEnd, behind) });
    before = behind;
  });
  return seats;
}

/** How many citations follow right behind a quotation: without a word between, or in a bracket that opens there. */
function countAdjacent(text: string, end: number, behind: readonly CitedAt[]): number {
  let place = end;
  let count = 0;
  for (const { at } of behind) {
    if (!isWordless(text, place, at) && !isInOpenBracket(text, place, at)) break;
    place = at + 1;
    count++;
  }
  return count;
}

/** Whether a quotation stands in round brackets that close before the next one. */
function isRemark(text: string, { start }: OffsetRange, pairs: readonly QuotePair[], index: number): boolean {
  const { outerStart, outerEnd } = pairs[index]!;
  const next = pairs[index + 1]?.outerStart;
  if (next === undefined) return false;
  const before = text.slice(Math.max(start, outerStart - remarkReach), outerStart);
  const opened = before.lastIndexOf('(');
  if (opened < 0 || before.includes(')', opened)) return false;
  return /^[^()]*\)/.test(text.slice(outerEnd, Math.min(next, outerEnd + remarkReach)));
}

function isInOpenBracket(text: string, start: number, at: number): boolean {
  if (at - start > bracketReach) return false;
  const between = text.slice(start, at + 1);
  const bracket = between.lastIndexOf('(');
  return bracket >= 0 && isWordless(between, 0, bracket) && !between.slice(bracket, at - start).includes(')');
}

/** For each quotation what stands first behind the ones that follow it. */
function nearestBehind(seats: readonly Seat[]): readonly (readonly CitedAt[] | undefined)[] {
  const nearest: (readonly CitedAt[] | undefined)[] = [];
  let following: readonly CitedAt[] | undefined;
  for (let index = seats.length - 1; index >= 0; index--) {
    nearest[index] = following;
    const { behind, adjacent } = seats[index]!;
    if (behind.length > 0) following = behind.slice(0, Math.max(1, adjacent));
  }
  return nearest;
}
