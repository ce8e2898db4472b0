import { excerpt, findingOf, idOf, quotingOf, readSentences } from '@findings/core/check';
import type { CheckedDocument, Target } from '@findings/core/check';
import { citationsWithin } from '../workspace/citation-at.js';
import type { PlacedCitation } from '../workspace/citation-at.js';
import type { Asked, Offer } from './asked.js';
import { editsOf } from './edits-of.js';
import { innermostBlock } from './innermost-block.js';
import { quoteBeside, quotesAlready } from './quote-beside.js';

/** A finding that is no longer is quoted whole; of others the first sentences are offered, too. */
const SHORT = 240;
const FEW_SENTENCES = 2;
/** So much of the words is shown in a menu. */
const SHOWN = 50;

/** Puts the words of the finding that is cited in front of its citation, as a quotation. */
export function quoteFinding({ proposal, document, start, end }: Asked): readonly Offer[] {
  const [there, other] = citationsWithin(document, start, end);
  if (!there || other) return [];
  const { resolution } = there.citation;
  if (resolution.type !== 'found' || !findingOf(resolution.target)) return [];
  const { target } = resolution;
  if (quotesAlready(innermostBlock(document.blocks, there.group.start, there.group.end))) return [];
  if (hasQuotation(document, there, target)) return [];
  const id = idOf(document, target);
  return stretchesOf(target.text).map(({ words, what }): Offer => ({
    title: `Quote ${what} of ${id}: “${excerpt(words, SHOWN)}”`,
    kind: 'refactor.rewrite',
    edit: () => editsOf(proposal, [quoteBeside(document, there, words)!]),
  }));
}

/** Whether a quotation stands there whose words are the finding's. */
function hasQuotation({ claims, library }: CheckedDocument, { citation }: PlacedCitation, target: Target): boolean {
  return claims.quotations.some(
    ({ citations, closeness, text }) =>
      closeness === 'own' && citations.includes(citation) && quotingOf(library).isVerbatim(text, target),
  );
}

interface Stretch {
  readonly words: string;
  readonly what: string;
}

/** What may be quoted of a finding, the shortest first. */
function stretchesOf(text: string): readonly Stretch[] {
  const all: Stretch = { words: text, what: 'the words' };
  if (text.length <= SHORT) return [all];
  const sentences = readSentences(text);
  const first = sentences.slice(0, Math.min(FEW_SENTENCES, sentences.length - 1)).map(({ end }, index): Stretch => ({
    words: text.slice(sentences[0]!.start, end),
    what: index === 0 ? 'the first sentence' : 'the first two sentences',
  }));
  return [...first, { words: text, what: first.length === 0 ? 'the words' : 'all words' }];
}
