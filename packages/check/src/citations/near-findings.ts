import { isIn, readInnerId, titleInMessage } from '@findings/core/library';
import type { MissingTarget, NearestId, Resolution, Target } from '@findings/core/library';
import { findCitable } from '../matching/find-citable.js';
import type { Claim, ResolvedCitation } from '../claims/claims.js';
import { shortestId } from '../quotations/quotation-messages.js';
import type { CheckedDocument } from '../document/checked-document.js';

type Unresolved = Extract<Resolution, { type: 'unresolved' }>;

/** A message names at most this many ids. */
const MAX_SUGGESTIONS = 3;
/** At most this many sentences of a document are compared by words, since each takes a search. */
const MAX_COMPARED = 100;
/** A sentence is about a finding if the finding has at least this share of the sentence's words. */
const MIN_SHARE = 0.35;
/** With fewer words in common with the report, the share says little. */
const MIN_KNOWN = 3;
/** Findings whose share is less than this part of the best share are left out. */
const CLOSE = 0.67;
const MAX_HITS = 8;

/** Finds the ids to suggest for citations that match nothing. */
export function createNearFindings(document: CheckedDocument) {
  const claims = document.cached(claimsByCitation);
  const ranked = new Map<Claim, readonly Target[]>();
  const findByWords = (claim: Claim, { item }: ResolvedCitation): readonly NearestId[] => {
    let found = ranked.get(claim);
    if (!found && ranked.size === MAX_COMPARED) return [];
    if (!found) ranked.set(claim, (found = rankByWords(document, sentenceOf(claim))));
    return found.map((target) => ({
      id: item.id.includes(':') ? target.qualifiedId : shortestId(document, target),
      target,
      title: titleInMessage(target),
      certain: false,
    }));
  };
  return (citation: ResolvedCitation, { missing, suggestions }: Unresolved): readonly NearestId[] => {
    const claim = claims.get(citation);
    if (suggestions.some(({ certain }) => certain)) return suggestions;
    const found = claim ? findByWords(claim, citation) : [];
    const container = containerOfUnfinished(missing);
    const byWords = container ? found.filter(({ target }) => isIn(target, container)) : found;
    if (byWords.length > 0) {
      const containers = suggestions.filter(({ target }) => !('finding' in target));
      return [...byWords, ...containers].slice(0, MAX_SUGGESTIONS);
    }
    if (container) return suggestions;
    // A near number is a guess, which the words of the sentence may contradict.
    const sentence = claim ? sentenceOf(claim) : '';
    return missing.what === 'finding'
      ? suggestions.filter(({ target }) => !('finding' in target) || !isAboutOther(document, sentence, target))
      : suggestions;
  };
}

/** The session or part of an id without its number, such as `s4.h`. */
function containerOfUnfinished(missing: MissingTarget): Target | undefined {
  if (missing.what !== 'finding') return undefined;
  const id = readInnerId(missing.within.id, missing.inner);
  return id.what === 'finding' && id.number === '' ? missing.within : undefined;
}

function claimsByCitation({ claims }: CheckedDocument): ReadonlyMap<ResolvedCitation, Claim> {
  return new Map(claims.citing.flatMap((claim) => claim.citations.map((citation) => [citation, claim] as const)));
}

/** The findings that have clearly more words of the sentence than others, best first. */
function rankByWords(document: CheckedDocument, sentence: string): readonly Target[] {
  const ranked = findCitable(document.library, sentence, { limit: MAX_HITS })
    .map(({ target, quoted }) => ({ target, share: shareOf(document, sentence, target, quoted === 'exact') }))
    .filter(({ share }) => share >= MIN_SHARE)
    .sort((one, other) => other.share - one.share);
  const best = ranked[0]?.share ?? 0;
  return ranked
    .filter(({ share }) => share >= best * CLOSE)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ target }) => target);
}

function sentenceOf({ block, start, end }: Claim): string {
  return block.text.slice(start, end);
}

function isAboutOther({ library }: CheckedDocument, sentence: string, target: Target): boolean {
  const { share, known } = library.compareWords(sentence, [target]);
  return known >= MIN_KNOWN && share < MIN_SHARE;
}

function shareOf({ library }: CheckedDocument, sentence: string, target: Target, isExact: boolean): number {
  const { share, known, unknown } = library.compareWords(sentence, [target]);
  if (isExact) return 1 + share;
  return known < MIN_KNOWN ? 0 : (share * known) / (known + unknown);
}
