import type { TextBlock } from '@findings/citations';
import { escaped, excerpt, findingOf, idOf, inStyleOf, quotingOf, readSentences } from '@findings/core/check';
import type { CheckedDocument, Edit, Target } from '@findings/core/check';
import { citationsWithin } from '../workspace/citation-at.js';
import type { PlacedCitation } from '../workspace/citation-at.js';
import type { Asked, Offer } from './asked.js';
import { editsOf } from './edits-of.js';
import { innermostBlock } from './innermost-block.js';
import { writersMarks } from './writers-marks.js';

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
  const block = innermostBlock(document.blocks, there.group.start, there.group.end);
  // A block quotation quotes as a whole: words are put into one that has none.
  const isBlockQuotation = block?.quotation !== undefined;
  if (isBlockQuotation && /[^\s\ufffc]/.test(block.text)) return [];
  if (hasQuotation(document, there, target)) return [];
  const id = idOf(document, target);
  return stretchesOf(target.text).map(({ words, what }): Offer => ({
    title: `Quote ${what} of ${id}: “${excerpt(words, SHOWN)}”`,
    kind: 'refactor.rewrite',
    edit: () => editsOf(proposal, [quotationFor(document, there, written(document, there, block, words))]),
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

/** As Markdown, between the writer's marks; in a block quotation without any. */
function written(
  document: CheckedDocument,
  { group }: PlacedCitation,
  block: TextBlock | undefined,
  words: string,
): string {
  const inRow = block?.kind === 'cell';
  if (block?.quotation !== undefined) return escaped(words, inRow);
  const { opening, closing } = writersMarks(document, group.start);
  return `${opening}${escaped(inStyleOf('', opening, words), inRow)}${closing}`;
}

/** In front of a bracket, behind a citation that is a word of its sentence: `@s4.h2 “…”`. */
function quotationFor(
  { markdown }: CheckedDocument,
  { citation: { item }, group }: PlacedCitation,
  text: string,
): Edit {
  const isWord = item.mode === 'author-in-text';
  const at = isWord ? group.end : group.start;
  const before = at > 0 && !/[\s([{>|]/.test(markdown.charAt(at - 1)) ? ' ' : '';
  const behind = isWord && /[\s.,;:!?)\]}|]|^$/.test(markdown.charAt(at)) ? '' : ' ';
  return { start: at, end: at, text: before + text + behind };
}
