import type { CheckedDocument } from '@findings/check';
import { endOfMarkup, readDocument, toDocumentRange } from '@findings/check/editor';
import type { TextBlock } from '@findings/citations';
import { wordsIn, type OffsetRange } from '@findings/language';
import { lineEnd, lineStart } from '../cursor/lines.js';
import { blockAround, groupAt } from '../workspace/innermost.js';

/** Words of a proposal that need a source. */
export interface Sentence {
  readonly text: string;
  /** The offset in the document at which its citation is inserted. */
  readonly insertAt: number;
}

/** Longer selections are not a sentence. */
const MAX_LENGTH = 4000;
/** Fewer words are too few to compare. */
const MIN_WORDS = 3;
/** A citation, footnote, formula or code span in the text of a block. */
const OBJECT = '\ufffc';
/** A comment is not text, but its `@` makes the citation parser read a paragraph that cites nothing. */
const MARK = '<!--@-->';

/** The selected words, or the sentence at a cursor. Undefined in code, in front matter, and with only a few words. */
export function sentenceAt(document: CheckedDocument, start: number, end: number): Sentence | undefined {
  const sentence = start < end ? selectedWords(document, start, end) : sentenceAround(document, start);
  if (!sentence || wordsIn(sentence.text).length < MIN_WORDS) return undefined;
  return { ...sentence, insertAt: outsideQuotation(document, sentence.insertAt) };
}

function selectedWords({ markdown }: CheckedDocument, start: number, end: number): Sentence {
  const selected = markdown.slice(start, Math.min(end, start + MAX_LENGTH)).trimEnd();
  return { text: selected.trim(), insertAt: start + withoutStop(selected).length };
}

function sentenceAround({ markdown, groups, library }: CheckedDocument, cursor: number): Sentence | undefined {
  const mark = letterNear(markdown, groups, cursor);
  if (mark === undefined) return undefined;
  const marked = readDocument(markdown.slice(0, mark) + MARK + markdown.slice(mark), { library });
  const block = blockAround(marked.blocks, { start: mark, end: mark });
  if (!block) return undefined;
  const claims = marked.claims.all.filter((claim) => claim.block === block);
  const claim = claims.findLast((each) => startOf(block, each) < mark);
  if (!claim) return undefined;
  const last = endOf(marked, block, claim);
  return {
    text: block.text.slice(claim.start, claim.end).replaceAll(OBJECT, ' ').trim(),
    insertAt: last > mark ? last - MARK.length : last,
  };
}

/** The offset after the last letter before the cursor on its line, or else after the first one. Not within a citation. */
function letterNear(markdown: string, groups: CheckedDocument['groups'], cursor: number): number | undefined {
  const [first, last] = [lineStart(markdown, cursor), lineEnd(markdown, cursor)];
  const isAfterLetter = (at: number): boolean => /[\p{L}\p{N}]/u.test(markdown.charAt(at - 1));
  for (let at = cursor; at > first; at--) {
    const group = groupAt(groups, at);
    if (group && group.start < at) at = Math.max(first, group.start) + 1;
    else if (isAfterLetter(at)) return at;
  }
  for (let at = cursor + 1; at <= last; at++) {
    const group = groupAt(groups, at);
    if (group && group.start < at) at = group.end;
    else if (isAfterLetter(at)) return at;
  }
  return undefined;
}

function startOf(block: TextBlock, { start, end }: OffsetRange): number {
  let first = start;
  while (first < end && isNoText(block.text.charAt(first))) first++;
  return first < end ? toDocumentRange(block, { start: first, end: first + 1 }).start : block.end;
}

/** The end of a sentence before its full stop, or the end of the citation that it ends with. */
function endOf({ markdown }: CheckedDocument, block: TextBlock, { start, end }: OffsetRange): number {
  const written = block.text.slice(start, end).trimEnd();
  for (const text of [written, withoutStop(written)]) {
    const object = block.objects.find(({ at }) => at === start + text.length - 1);
    if (object?.type === 'citation') return object.group.end;
  }
  let last = start + withoutStop(written).length;
  while (last > start && isNoText(block.text.charAt(last - 1))) last--;
  return endOfMarkup(markdown, block, last);
}

function isNoText(character: string): boolean {
  return character === OBJECT || /\s/.test(character);
}

/** Removes the full stop, unless closing quotation marks or brackets follow it. */
/** The offset before the full stop that is before a cursor, where the sentence is cited. Without a full stop, the cursor. */
export function beforeStop(document: CheckedDocument, cursor: number): number {
  const { markdown } = document;
  if (!/[.!?…]/.test(markdown.charAt(cursor - 1))) return cursor;
  const sentence = sentenceAround(document, cursor);
  if (!sentence) return cursor;
  const at = outsideQuotation(document, sentence.insertAt);
  return withoutStop(markdown.slice(at, cursor)) === '' ? Math.min(at, cursor) : cursor;
}

function withoutStop(text: string): string {
  return text.replace(/(?<![.!?…])[.!?…]+$/u, '');
}

/** After the quotation that contains an offset, since its words must not be changed. */
function outsideQuotation({ claims }: CheckedDocument, offset: number): number {
  const quotation = claims.quotations.find(
    ({ form, start, end }) => form === 'inline' && start <= offset && offset <= end,
  );
  return quotation?.insertAt ?? offset;
}
