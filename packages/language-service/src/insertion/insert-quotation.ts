import { readTexts } from '@findings/citations';
import type { TextBlock } from '@findings/citations';
import type { CheckedDocument } from '@findings/check';
import type { OffsetEdit } from '@findings/check/editor';
import type { Target } from '@findings/core/library';
import type { Refusal } from '../results/editor-results.js';
import { blockAround } from '../workspace/innermost.js';
import {
  formatQuotation,
  quotationEdit,
  isInQuotation,
  spaceBefore,
  CLOSING_MARKS,
} from '../code-actions/quotation-edit.js';
import { localContext } from '../cursor/local-context.js';
import { citationsWithin } from '../workspace/citation-at.js';
import { groupAt, keysOf, spaceBehind, wordEnd } from './insert-citation.js';
import { readsAsCitations } from './verify-insertion.js';
import type { ExpectedCitation } from './verify-insertion.js';

/** What is quoted: the words of a target, which the document cites by this id. */
export interface Quoted {
  readonly target: Target;
  readonly words: string;
  readonly cited: ExpectedCitation;
}

/**
 * Puts a quotation with its citation in place of a selection or at a cursor. At a citation of the same finding the words are
 * put beside that one.
 *
 * @returns undefined where nothing would be cited
 */
export function insertQuotation(
  document: CheckedDocument,
  selection: { readonly start: number; readonly end: number },
  { target, words, cited }: Quoted,
): OffsetEdit | Refusal | undefined {
  const { start, end } = withoutEmptyMarks(document.markdown, selection);
  const [there] = start === end ? citationsWithin(document, start, end) : [];
  if (there?.citation.resolution.type === 'found' && there.citation.resolution.target === target) {
    return quotationEdit(document, there, words) ?? quotedAlready(document);
  }
  if (isQuoted(document, start)) return quotedAlready(document);
  const place = start === end ? behindOthers(document, start) : start;
  const edit = (quotation: string): OffsetEdit => {
    const { markdown } = document;
    const text = `${quotation}[${keysOf(cited)}]${spaceBehind(markdown, Math.max(place, end))}`;
    return { start: place, end: Math.max(place, end), text: spaceBefore(markdown, place) + text };
  };
  const bare = edit('');
  if (!readsAsCitations(document.markdown, bare, cited)) return undefined;
  const block = blockOf(document.markdown, bare);
  if (isInQuotation(block)) return quotedAlready(document);
  const whole = edit(`${formatQuotation(document, place, block, words)} `);
  return readsAsCitations(document.markdown, whole, cited) ? whole : undefined;
}

function quotedAlready({ say }: CheckedDocument): Refusal {
  return {
    refusal: say`There is a quotation here already. Put the cursor outside of it, and insert the other one there.`,
  };
}

/** Marks that an editor closed by itself, with nothing between, are the writer's beginning of the same quotation. */
function withoutEmptyMarks(markdown: string, { start, end }: { readonly start: number; readonly end: number }) {
  const isPair = start === end && start > 0 && CLOSING_MARKS[markdown.charAt(start - 1)] === markdown.charAt(end);
  return isPair ? { start: start - 1, end: end + 1 } : { start, end };
}

function isQuoted({ claims }: CheckedDocument, place: number): boolean {
  return claims.quotations.some(({ form, start, end }) => form === 'inline' && start <= place && place <= end);
}

/** Behind the word, or the other citations, that a place is in. */
function behindOthers({ markdown, groups }: CheckedDocument, place: number): number {
  const group = groupAt(groups, place);
  return group && group.start < place ? group.end : wordEnd(markdown, place);
}

/** What is read around a citation that an edit puts in. */
function blockOf(markdown: string, { start, end, text }: OffsetEdit): TextBlock | undefined {
  const near = localContext(markdown, start);
  const changed = near.text.slice(0, start + near.shift) + text + near.text.slice(end + near.shift);
  const from = start + near.shift + text.indexOf('[');
  return blockAround(readTexts(changed).blocks, { start: from, end: start + near.shift + text.trimEnd().length });
}
