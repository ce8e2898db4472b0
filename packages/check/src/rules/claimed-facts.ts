import { hasWord, type Fact, type OffsetRange } from '@findings/language';
import type { Target } from '@findings/core/library';
import type { Claim } from '../claims/claims.js';
import { toDocumentRange } from '../claims/document-offsets.js';
import { targetsOfClaim } from './cited-targets.js';
import { identifiersIn, type Identifier } from './identifiers.js';
import { isSmallForeignCount } from './other-language-facts.js';
import { ownClauses } from './own-clauses.js';
import { plainDigits } from './plain-digits.js';
import type { CheckedDocument } from './rule.js';
import { readFacts } from './stated-times.js';
import { LazyList } from './steps.js';

/** A figure or date that a sentence reports of what it cites. */
export interface ClaimedFact {
  readonly fact: Fact;
  readonly written: string;
  /** In the document. */
  readonly range: OffsetRange;
}

/** A sentence with its figures and dates, without those of quotations and of the writer's own plans. */
export interface FactualClaim {
  readonly claim: Claim;
  readonly targets: readonly Target[];
  /** The sentence. Ranges of facts are offsets in it. */
  readonly text: string;
  readonly facts: readonly ClaimedFact[];
  /** Whether the text is in another cell of the row than the citation. Then it may be about something else. */
  readonly isInRow?: true;
}

/** A sentence that cites more targets says nothing of one of them, and its figures are not compared with all. */
const MOST_TARGETS = 64;

/** A sentence with its identifiers: `issue #7`. */
export interface IdentifyingClaim {
  readonly targets: readonly Target[];
  readonly identifiers: readonly (Identifier & { readonly written: string; readonly range: OffsetRange })[];
}

/** The sentences that name things by a number. Numbers in quotations and in the writer's own plans are left out. */
export function identifyingClaims(document: CheckedDocument): readonly IdentifyingClaim[] {
  return document.claims.citing.flatMap((claim): readonly IdentifyingClaim[] => {
    const text = claim.block.text.slice(claim.start, claim.end);
    const found = identifiersIn(text);
    const targets = found.length > 0 ? targetsOfClaim(claim) : [];
    if (targets.length === 0 || targets.length > MOST_TARGETS) return [];
    const checkedRange = createCheckedRange(document, claim, text);
    const identifiers = found.flatMap((identifier) => {
      const range = checkedRange(identifier);
      return range ? [{ ...identifier, range, written: text.slice(identifier.start, identifier.end) }] : [];
    });
    return identifiers.length > 0 ? [{ targets, identifiers }] : [];
  });
}

/**
 * Returns a function that converts a range of a sentence to a range of the document. It returns undefined for a range in a quotation or in
 * the writer's own plans, which are not checked. Call it in the order of the text.
 */
function createCheckedRange(
  document: CheckedDocument,
  claim: Claim,
  text: string,
): (range: OffsetRange) => OffsetRange | undefined {
  const isOwn = createContainsCheck(ownClauses(text));
  const isQuoted = createContainsCheck(document.cached(quotedRanges).get(claim) ?? []);
  return (part) => {
    const range = toDocumentRange(claim.block, { start: claim.start + part.start, end: claim.start + part.end });
    return isOwn(part) || isQuoted(range) ? undefined : range;
  };
}

/** The sentences that report figures or dates of what they cite, in document order. Undefined stands for other sentences. */
export function factualClaims(document: CheckedDocument): Iterable<FactualClaim | undefined> {
  return new LazyList(readFactualClaims(document));
}

function* readFactualClaims(document: CheckedDocument): Generator<FactualClaim | undefined> {
  for (const claim of document.claims.citing) {
    const targets = targetsOfClaim(claim);
    if (targets.length === 0 || targets.length > MOST_TARGETS) continue;
    const { block } = claim;
    const text = plainDigits(block.text.slice(claim.start, claim.end));
    const facts = hasWord(text) ? factsOf(document, claim, text) : [];
    yield facts.length > 0 ? { claim, targets, text, facts } : undefined;
  }
}

function factsOf(document: CheckedDocument, claim: Claim, text: string): readonly ClaimedFact[] {
  const facts = readFacts(text);
  if (facts.length === 0) return [];
  const checkedRange = createCheckedRange(document, claim, text);
  return facts.flatMap((fact): readonly ClaimedFact[] => {
    const range = isPartOfUnit(text, fact) ? undefined : checkedRange(fact);
    const written = text.slice(fact.start, fact.end);
    return !range || isSmallForeignCount(fact, written) ? [] : [{ fact, written, range }];
  });
}

/** The unit after a part that is a duration or a length, not a share: `a quarter of an hour`, `half a century`. */
const UNIT_AFTER = /^\s(?:of\s)?an?\s(?:second|minute|hour|day|week|month|year|decade|century|mile)(?!\p{L})/u;

function isPartOfUnit(text: string, { kind, end }: Fact): boolean {
  return kind === 'percentage' && UNIT_AFTER.test(text.slice(end, end + 24));
}

/** The quoted ranges of each claim. */
function quotedRanges({ claims }: CheckedDocument): ReadonlyMap<Claim, readonly OffsetRange[]> {
  const ranges = new Map<Claim, OffsetRange[]>();
  for (const { claim, start, end, isUnclosed } of claims.quotations) {
    if (isUnclosed) continue;
    const own = ranges.get(claim());
    if (own) own.push({ start, end });
    else ranges.set(claim(), [{ start, end }]);
  }
  return ranges;
}

/**
 * Returns a function that checks whether one of the ranges contains a range. Call it in the order of the text: it walks the ranges once.
 */
function createContainsCheck(ranges: readonly OffsetRange[]): (range: OffsetRange) => boolean {
  const inOrder = ranges.toSorted((one, other) => one.start - other.start);
  let next = 0;
  let reached = 0;
  return ({ start, end }) => {
    for (let range = inOrder[next]; range && range.start <= start; range = inOrder[++next]) {
      reached = Math.max(reached, range.end);
    }
    return end <= reached;
  };
}
