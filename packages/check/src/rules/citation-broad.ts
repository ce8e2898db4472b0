import type { Library, Target } from '@findings/core/library';
import { replaceKey } from '../citations/citation-edits.js';
import { isUnfinished } from '../citations/unfinished.js';
import type { Claim } from '../claims/claims.js';
import { ownClauses } from '../claims/own-clauses.js';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';
import { qualifiedIds, targetsOfClaim } from '../document/cited-targets.js';
import { findingsIn } from '../matching/findings-in-target.js';
import { quotationMatcherOf } from '../matching/quotation-matcher.js';
import { isDistinctive } from '../quotations/is-quotation.js';
import { nameTarget, shortestId, showTarget } from '../quotations/quotation-messages.js';
import { createOverlapSearch } from '../suppressions/overlaps.js';
import { readExamples, type Rule } from './rule.js';

/** A sentence needs this many words that the report has. */
const MIN_KNOWN = 5;
/** The finding has at least this share of them, and any other finding of the part less than half as many. */
const MIN_SHARE = 0.6;
const MAX_OTHER = 0.5;
/** The finding has at least this share of the words that any finding of the part has. */
const MIN_OF_ALL = 0.8;
/** In a part with more findings, sentences are not compared. */
const MAX_FINDINGS = 100;

export const citationBroad: Rule<'citation.broad'> = {
  code: 'citation.broad',
  severity: 'hint',
  name: 'broad citation',
  summary: 'A sentence cites a whole session or part for what one finding of it says.',
  description: `Readers have to search the whole session. Cite the finding instead.

Nothing is reported for short sentences, your own plans, and sentences that sum up several findings.`,
  examples: readExamples(`
Session 2 spoke of borders, papers and registers [@s2].
%%%
Every border post keeps a register that cannot be read by another post [@s2].
                                                                        ^^^ s2.h2 (Session 2, contribution: Maria Okoro (Harbour Trust)) says this. Cite it instead of all of s2.
%%%
Every border post keeps a register that cannot be read by another post [@s2.
%%%
Every border post keeps a register that cannot be read by another post [@s2.].
%%%
They say that “none of them can be read by another” [@s2].
                                                     ^^^ s2.h2 (Session 2, contribution: Maria Okoro (Harbour Trust)) says this. Cite it instead of all of s2.
`),
  *check(document) {
    // citation.malformed reports citations that are not finished.
    const nearMissAt = createOverlapSearch(document.nearMisses);
    for (const claim of document.claims.citing) {
      const problem = tooBroad(document, claim);
      yield problem && !nearMissAt(problem) ? problem : undefined;
    }
  },
};

function tooBroad(document: CheckedDocument, claim: Claim): RuleProblem | undefined {
  const [target, other] = targetsOfClaim(claim);
  const [citation, another] = claim.citations;
  if (!target || other || !citation || another || (target.type !== 'session' && target.type !== 'part'))
    return undefined;
  if (isUnfinished(document, citation)) return undefined;
  const { library, say } = document;
  const finding = quotedFinding(document, claim, target) ?? onlyFinding(library, claim, target);
  if (!finding) return undefined;
  const { item } = citation;
  const key = item.id.includes(':') ? finding.qualifiedId : shortestId(document, finding);
  return {
    start: item.start,
    end: item.end,
    id: item.id,
    message: say`${nameTarget(document, finding)} says this. Cite it instead of all of ${target.id}.`,
    about: qualifiedIds([finding]),
    choices: [replaceKey(document, item, key, say`Cite ${showTarget(document, finding)} instead`)],
  };
}

/** The only finding of a part that has all the quoted words. */
function quotedFinding(document: CheckedDocument, claim: Claim, part: Target): Target | undefined {
  const quotations = document.claims.quotationsOf(claim).filter(({ text }) => isDistinctive(text));
  if (quotations.length === 0) return undefined;
  const matcher = quotationMatcherOf(document.library);
  const [found, another] = findingsIn(document.library, part).filter((finding) =>
    quotations.every(({ text }) => matcher.isVerbatim(text, finding)),
  );
  return another ? undefined : found;
}

/** The finding of a part that has most of a sentence's words, if no other has nearly as many. */
function onlyFinding(library: Library, { block, start, end }: Claim, part: Target): Target | undefined {
  const sentence = block.text.slice(start, end);
  if (ownClauses(sentence).length > 0 || library.compareWords(sentence, [part]).known < MIN_KNOWN) return undefined;
  const findings = findingsIn(library, part);
  if (findings.length > MAX_FINDINGS) return undefined;
  const [best, next] = findings
    .map((target) => ({ target, ...library.compareWords(sentence, [target]) }))
    .sort((one, other) => other.share - one.share);
  if (!best || best.share < MIN_SHARE || best.unknown > best.known) return undefined;
  // Otherwise the rest of the sentence is about other findings.
  if (library.compareWords(sentence, findings).share * MIN_OF_ALL > best.share) return undefined;
  return (next?.share ?? 0) < best.share * MAX_OTHER ? best.target : undefined;
}
