import type { CheckedDocument } from '@findings/check';
import { shortestId, quotationMatcherOf } from '@findings/check/editor';
import { excerpt, findingOf } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import { readSentences } from '@findings/language';
import type { Translate } from '@findings/core/text';
import { proposalEdit } from '../text-edits.js';
import { citationsWithin } from '../workspace/citation-at.js';
import type { LocatedCitation } from '../workspace/citation-at.js';
import { blockAround } from '../workspace/innermost.js';
import type { ActionRequest, ActionOffer } from './action-request.js';
import { quotationEdit, isInQuotation } from './add-quotation.js';

/** Longer findings are also offered by their first sentences. */
const LONG_FINDING = 240;
const MAX_SENTENCES = 2;
/** The length of the preview in the title. */
const PREVIEW = 50;

/** Offers to insert the words of the cited finding before its citation, as a quotation. */
export function quoteFinding({ proposal, document, start, end }: ActionRequest): readonly ActionOffer[] {
  const [there, other] = citationsWithin(document, start, end);
  if (!there || other) return [];
  const { resolution } = there.citation;
  if (resolution.type !== 'found' || !findingOf(resolution.target)) return [];
  const { target } = resolution;
  if (isInQuotation(blockAround(document.blocks, there.group))) return [];
  if (hasQuotation(document, there, target)) return [];
  const id = shortestId(document, target);
  return excerptsOf(target.text).map(({ words, title }): ActionOffer => ({
    title: title(document.say, id, excerpt(words, PREVIEW)),
    kind: 'refactor.rewrite',
    edit: () => proposalEdit(proposal, [quotationEdit(document, there, words)!]),
  }));
}

/** Whether the citation already belongs to a quotation of the finding. */
export function hasQuotation(
  { claims, library }: CheckedDocument,
  { citation }: LocatedCitation,
  target: Target,
): boolean {
  return claims.quotations.some(
    ({ citations, proximity: closeness, text }) =>
      closeness === 'own' && citations.includes(citation) && quotationMatcherOf(library).isVerbatim(text, target),
  );
}

interface Excerpt {
  readonly words: string;
  readonly title: (say: Translate, id: string, words: string) => string;
}

/** The excerpts that can be quoted, the shortest first. */
function excerptsOf(text: string): readonly Excerpt[] {
  const all: Excerpt = { words: text, title: (say, id, words) => say`Quote the words of ${id}: “${words}”` };
  if (text.length <= LONG_FINDING) return [all];
  const sentences = readSentences(text);
  const beginnings = sentences
    .slice(0, Math.min(MAX_SENTENCES, sentences.length - 1))
    .map(({ end }, index): Excerpt => ({
      words: text.slice(sentences[0]!.start, end),
      title: (say, id, words) =>
        index === 0
          ? say`Quote the first sentence of ${id}: “${words}”`
          : say`Quote the first two sentences of ${id}: “${words}”`,
    }));
  if (beginnings.length === 0) return [all];
  return [...beginnings, { words: text, title: (say, id, words) => say`Quote all of ${id}: “${words}”` }];
}
