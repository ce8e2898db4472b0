import { excerpt, findingOf } from '@findings/core/library';
import { shortestId, quotationMatcherOf } from '@findings/check/editor';
import { readSentences } from '@findings/core/text';
import type { CheckedDocument } from '@findings/check';
import type { Translate } from '@findings/core/text';
import type { Target } from '@findings/core/library';
import { citationsWithin } from '../workspace/citation-at.js';
import type { LocatedCitation } from '../workspace/citation-at.js';
import type { ActionRequest, ActionOffer } from './action-request.js';
import { editsOf } from './proposal-edits.js';
import { innermostBlock } from './innermost-block.js';
import { quotationEdit, isInQuotation } from './quotation-edit.js';

/** A finding that is no longer is quoted whole; of others the first sentences are offered, too. */
const SHORT = 240;
const FEW_SENTENCES = 2;
/** So much of the words is shown in a menu. */
const SHOWN = 50;

/** Puts the words of the finding that is cited in front of its citation, as a quotation. */
export function quoteFinding({ proposal, document, start, end }: ActionRequest): readonly ActionOffer[] {
  const [there, other] = citationsWithin(document, start, end);
  if (!there || other) return [];
  const { resolution } = there.citation;
  if (resolution.type !== 'found' || !findingOf(resolution.target)) return [];
  const { target } = resolution;
  if (isInQuotation(innermostBlock(document.blocks, there.group.start, there.group.end))) return [];
  if (hasQuotation(document, there, target)) return [];
  const id = shortestId(document, target);
  return stretchesOf(target.text).map(({ words, title }): ActionOffer => ({
    title: title(document.say, id, excerpt(words, SHOWN)),
    kind: 'refactor.rewrite',
    edit: () => editsOf(proposal, [quotationEdit(document, there, words)!]),
  }));
}

/** Whether a quotation stands there whose words are the finding's. */
function hasQuotation({ claims, library }: CheckedDocument, { citation }: LocatedCitation, target: Target): boolean {
  return claims.quotations.some(
    ({ citations, proximity: closeness, text }) =>
      closeness === 'own' && citations.includes(citation) && quotationMatcherOf(library).isVerbatim(text, target),
  );
}

interface Stretch {
  readonly words: string;
  readonly title: (say: Translate, id: string, words: string) => string;
}

/** What may be quoted of a finding, the shortest first. */
function stretchesOf(text: string): readonly Stretch[] {
  const all: Stretch = { words: text, title: (say, id, words) => say`Quote the words of ${id}: “${words}”` };
  if (text.length <= SHORT) return [all];
  const sentences = readSentences(text);
  const first = sentences.slice(0, Math.min(FEW_SENTENCES, sentences.length - 1)).map(({ end }, index): Stretch => ({
    words: text.slice(sentences[0]!.start, end),
    title: (say, id, words) =>
      index === 0
        ? say`Quote the first sentence of ${id}: “${words}”`
        : say`Quote the first two sentences of ${id}: “${words}”`,
  }));
  if (first.length === 0) return [all];
  return [...first, { words: text, title: (say, id, words) => say`Quote all words of ${id}: “${words}”` }];
}
