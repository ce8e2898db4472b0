import { isInCited, misspeltNames, sentenceOfClaim, unknownName } from '../attribution/misspelt-names.js';
import type { Target } from '@findings/core/library';
import type { Claim } from '../claims/claims.js';
import { toDocumentRange } from '../claims/document-offsets.js';
import type { CheckedDocument } from '../document/checked-document.js';
import { qualifiedIds, targetsOfClaim } from '../document/cited-targets.js';
import { sourceNameFirst } from '../document/message-parts.js';
import { quotationMatcherOf } from '../matching/quotation-matcher.js';
import { foldedWords, foldedWordsOf, type OffsetRange } from '@findings/language';
import { isQuotation } from '../quotations/is-quotation.js';
import { readExamples, type Rule } from './rule.js';

export const attributionUnknown: Rule<'attribution.unknown'> = {
  code: 'attribution.unknown',
  severity: 'info',
  name: 'unknown speaker',
  summary: 'Words of the report are credited to a person whom the report does not name.',
  description: `The sentence quotes the cited finding, or has hardly any words but those of the finding, and credits it to a person whom the report never
names. Name the speaker, or mention this person in another sentence. Authors of works in the bibliography are not reported.

A sentence without quotation marks is not reported if it has words such as *we* and *our*, or if the proposal has the name in another place, too.
In a text by a language model (\`check_text\`), it is reported if it repeats many words of the finding.`,
  examples: readExamples(`
“Beds are counted every night”, said Peter Novak [@s1.h2].
                                     ^^^^^^^^^^^ The report does not name Peter Novak. s1.h2 is by Jens Köhler. Name the speaker, or cite where Peter Novak says this.
%%%
As Peter Novak explained, shelters are full by the middle of the month [@s1.h1].
   ^^^^^^^^^^^ The report does not name Peter Novak. s1.h1 is by Asha Rana. Name the speaker, or cite where Peter Novak says this.
%%%
As our partner Peter Novak explained, shelters are full by the middle of the month [@s1.h1].
%%%
Peter Novak leads the port. As Peter Novak explained, shelters are full by the middle of the month [@s1.h1].
%%%
Peter Novak told us that “beds are counted every night”, as Mr. Köhler said [@s1.h2].
%%%
Peter Novak argues that more beds are needed, since shelters are full [@s1.h1].
`),
  *check(document) {
    const { library, say } = document;
    const matcher = quotationMatcherOf(library);
    for (const claim of document.claims.citing) {
      yield;
      const [target, other] = targetsOfClaim(claim);
      if (!target || other) continue;
      const isQuoting = document.claims
        .quotationsOf(claim)
        .some(({ text }) => isQuotation(text) && matcher.isVerbatim(text, target));
      const sentence = sentenceOfClaim(document, claim, [target]);
      if (sentence.names.some(({ speaks }) => speaks)) continue;
      const unknown = unknownName(sentence);
      // The report names the person but credits others with the finding.
      const isElsewhere = !unknown && document.isGenerated && target.speakers.length > 0;
      const name = isElsewhere ? unknownName(sentence, isInCited) : unknown;
      if (!name || misspeltNames(sentence).length > 0) continue;
      if (!isQuoting && !repeats(document, claim, target, name)) continue;
      if (!isQuoting && !document.isGenerated && isNamedElsewhere(document, claim, name)) continue;
      const { speakers, id, report } = target;
      const written = claim.block.text.slice(name.start, name.end);
      const source = sourceNameFirst(say, report);
      const names = say.and(speakers.map((each) => each.name));
      yield {
        ...toDocumentRange(claim.block, name),
        message: isElsewhere
          ? say`${id} does not name ${written}, and is by ${names}. Name the speaker, or cite where ${written} says this.`
          : speakers.length > 0
            ? say`${source} does not name ${written}. ${id} is by ${names}. Name the speaker, or cite where ${written} says this.`
            : say`${source} does not name ${written}. Cite where ${written} says this.`,
        about: qualifiedIds([target]),
        reported: speakers.length === 1 ? [speakers[0]!.name] : [],
      };
    }
  },
};

/** Whether the proposal has the surname in another place, too, as of a colleague or another source. */
function isNamedElsewhere(document: CheckedDocument, { block }: Claim, { start, end }: OffsetRange): boolean {
  const surname = capitalWords(block.text.slice(start, end)).at(-1) ?? '';
  return (document.cached(countCapitalWords).get(surname) ?? 0) > 1;
}

function countCapitalWords({ blocks }: CheckedDocument): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of blocks) for (const word of capitalWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function capitalWords(text: string): readonly string[] {
  return text.match(/(?<![\p{L}\p{N}])\p{Lu}\p{L}*/gu) ?? [];
}

/** Of the words of a sentence that are in the report, the repeated finding has at least this share, and at least this many. */
const MIN_SHARE = 0.5;
const MIN_KNOWN = 3;
/** People who cite a finding for what somebody else says add words: `as our nurse Ida Holm sees, too`. */
const MIN_CLOSENESS = 0.82;
const FIRST_PERSON = foldedWordsOf(['firstPerson']);

/** Whether a sentence has many of a finding's words, and in a text by people hardly any other. */
function repeats({ library, isGenerated }: CheckedDocument, claim: Claim, target: Target, name: OffsetRange): boolean {
  const { text } = claim.block;
  if (isGenerated) {
    const { known, share } = library.compareWords(text.slice(claim.start, claim.end), [target]);
    return known >= MIN_KNOWN && share >= MIN_SHARE;
  }
  const others = `${text.slice(claim.start, name.start)} ${text.slice(name.end, claim.end)}`;
  const { known, closeness } = library.compareWords(others, [target]);
  return (
    known >= MIN_KNOWN && closeness >= MIN_CLOSENESS && !foldedWords(others).some((word) => FIRST_PERSON.has(word))
  );
}
