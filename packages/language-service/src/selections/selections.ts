import type { OffsetRange } from '@findings/language';
import { nodesAt, sectionsOf } from '../symbols/sections.js';
import { citationAt } from '../workspace/citation-at.js';
import { groupAt, blockAt } from '../workspace/innermost.js';
import type { Proposal } from '../workspace/proposal.js';
import { toDocumentRange } from '@findings/check/editor';
import type { TextBlock, TextObject } from '@findings/citations';
import { readSentences } from '@findings/language';
import { paragraphEnd, paragraphStart } from '../cursor/lines.js';
import type { Span } from '@findings/core';
import { reportOutline } from '../symbols/report-outline.js';
import { findingAt } from '../workspace/finding-at.js';
import type { ReportText } from '../workspace/report-text.js';
import type { Workspace } from '../workspace/workspace.js';

/**
 * The ranges to which a selection expands, the innermost first. In a proposal: the key, the citation with its brackets,
 * the sentence, the paragraph, the section, the document. In a report: a span, the finding, the session,
 * the day, the document.
 */
export function selections(workspace: Workspace, uri: string, offset: number): readonly Span[] {
  const proposal = workspace.proposal(uri);
  const report = workspace.report(uri);
  const source = proposal?.source ?? report?.source;
  if (!source || !(offset >= 0 && offset <= source.length)) return [];
  const ranges = proposal ? rangesInProposal(proposal, offset) : rangesInReport(report!, offset);
  return nestedRanges([...ranges, { start: 0, end: source.length }], offset).map(({ start, end }) =>
    source.span(start, end),
  );
}

/** Keeps the ranges that contain the offset and all kept ranges before them, without duplicates. */
function nestedRanges(ranges: readonly (OffsetRange | undefined)[], offset: number): readonly OffsetRange[] {
  const nested: OffsetRange[] = [];
  let inner: OffsetRange = { start: offset, end: offset };
  for (const range of ranges) {
    if (!range || range.start > inner.start || range.end < inner.end) continue;
    const isNew = nested.length === 0 || range.start < inner.start || range.end > inner.end;
    if (!isNew || range.start === range.end) continue;
    nested.push(range);
    inner = range;
  }
  return nested;
}

/** The ranges around an offset, from a citation's key outward. A range need not contain the ranges before it. */
function rangesInProposal(proposal: Proposal, offset: number): readonly (OffsetRange | undefined)[] {
  const key = citationAt(proposal, offset);
  const group = proposal.document && groupAt(proposal.document.groups, offset);
  const paragraph = paragraphAt(proposal, offset);
  return [
    key?.citation.item,
    group,
    paragraph && sentenceAt(paragraph, offset),
    paragraph,
    ...nodesAt(sectionsOf(proposal), offset).reverse(),
  ];
}

/** The span, the finding, and the nodes of the outline that contain it. */
function rangesInReport(report: ReportText, offset: number): readonly (OffsetRange | undefined)[] {
  const spans = findingAt(report, offset)?.spans ?? [];
  const span = spans.find(({ start, end }) => start.offset <= offset && offset <= end.offset);
  const first = spans[0];
  const last = spans.at(-1);
  return [
    span && { start: span.start.offset, end: span.end.offset },
    first && last && { start: first.start.offset, end: last.end.offset },
    ...nodesAt(reportOutline(report), offset).reverse(),
  ];
}

/** A paragraph, a heading or a cell of a table. */
interface Paragraph extends OffsetRange {
  /** The parsed block. Undefined if the paragraph has no citation or quotation, because such blocks are not parsed. */
  readonly block?: TextBlock;
  /** The text of the block, or else the Markdown. */
  readonly text: string;
}

function paragraphAt({ markdown, document }: Proposal, offset: number): Paragraph | undefined {
  const block = document && blockAt(document.blocks, offset);
  if (block) return { start: block.start, end: block.end, block, text: block.text };
  const start = paragraphStart(markdown, offset);
  const last = paragraphEnd(markdown, offset);
  const end = markdown[last - 1] === '\r' ? Math.max(offset, last - 1) : last;
  const text = markdown.slice(start, end);
  return text.trim() === '' ? undefined : { start, end, text };
}

/** The sentence at an offset of the document, with the citations at its start and end. */
function sentenceAt({ start, block, text }: Paragraph, offset: number): OffsetRange | undefined {
  const sentences = readSentences(text).map((sentence) =>
    block ? documentRange(block, sentence) : { start: start + sentence.start, end: start + sentence.end },
  );
  return sentences.find((sentence) => sentence && sentence.start <= offset && offset <= sentence.end);
}

/** The range of a sentence in the document. It includes the citation groups in the sentence, which its text replaces by objects. */
function documentRange(block: TextBlock, { start, end }: OffsetRange): OffsetRange | undefined {
  let from = start;
  let to = end;
  while (from < to && isObjectOrSpace(block.text, from)) from++;
  while (to > from && isObjectOrSpace(block.text, to - 1)) to--;
  const groups = block.objects
    .filter((object) => object.at >= start && object.at < end)
    .flatMap((object: TextObject) => (object.type === 'citation' ? [object.group] : []));
  const words = from < to ? [toDocumentRange(block, { start: from, end: to })] : [];
  const [first, ...more] = [...words, ...groups];
  return more.reduce(
    (range, each) => range && { start: Math.min(range.start, each.start), end: Math.max(range.end, each.end) },
    first as OffsetRange | undefined,
  );
}

function isObjectOrSpace(text: string, at: number): boolean {
  return text[at] === '\uFFFC' || text[at] === ' ';
}
