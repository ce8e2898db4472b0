import { frontMatterEnd } from '@findings/citations';
import type { SourceText } from '@findings/core/text';
import type { OffsetRange } from '@findings/language';
import type { FoldingRange } from './results/editor-results.js';
import { reportOutline } from './symbols/report-outline.js';
import { endOfWords, sectionsOf } from './symbols/sections.js';
import type { Nested } from './symbols/sections.js';
import type { Proposal } from './workspace/proposal.js';
import type { Workspace } from './workspace/workspace.js';

/** Shorter quotations are not folded. */
const MIN_LINES = 3;

/** The foldable ranges: sections of a proposal; days, sessions and parts of a report. */
export function folding(workspace: Workspace, uri: string): readonly FoldingRange[] {
  const proposal = workspace.proposal(uri);
  if (proposal) {
    const sections = sectionsOf(proposal).flatMap((section) => rangesOf(section));
    const all = [...sections, ...fencesAndComments(proposal.markdown), ...quotations(proposal)];
    return toFoldingRanges(proposal.source, [...frontMatter(proposal.source), ...all]);
  }
  const report = workspace.report(uri);
  if (!report) return [];
  const { source } = report;
  const { text } = source;
  const outline = reportOutline(report).flatMap((node) => rangesOf(node));
  return toFoldingRanges(source, [...frontMatter(source), ...outline, ...fencesAndComments(text)]);
}

function toFoldingRanges(source: SourceText, ranges: readonly FoldableRange[]): readonly FoldingRange[] {
  return ranges
    .map(({ start, end, kind = 'region' }): FoldingRange => ({
      startLine: source.pointAt(start).line,
      endLine: source.pointAt(end).line,
      kind,
    }))
    .filter(({ startLine, endLine }) => startLine < endLine)
    .sort((one, other) => one.startLine - other.startLine || other.endLine - one.endLine);
}

function rangesOf<Node extends Nested<Node>>({ start, end, children }: Node): readonly FoldableRange[] {
  return [{ start, end }, ...children.flatMap((child) => rangesOf(child))];
}

function frontMatter({ text }: SourceText): readonly FoldableRange[] {
  return [{ start: 0, end: endOfWords(text, frontMatterEnd(text)) }];
}

function quotations({ document, source }: Proposal): readonly FoldableRange[] {
  const ends = new Map<number, number>();
  for (const { quotation, end } of document?.blocks ?? []) if (quotation !== undefined) ends.set(quotation, end);
  const lineCount = (start: number, end: number): number => source.pointAt(end).line - source.pointAt(start).line + 1;
  return [...ends]
    .map(([start, end]) => ({ start, end }))
    .filter(({ start, end }) => lineCount(start, end) >= MIN_LINES);
}

interface FoldableRange extends OffsetRange {
  /** The range is folded up to the line that contains `end`. */
  readonly kind?: FoldingRange['kind'];
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const COMMENT = /^ {0,3}<!--/;

/** Fenced code, and comments at the start of a line, if they are closed. Linear in the length of the text. */
function fencesAndComments(markdown: string): readonly FoldableRange[] {
  const found: FoldableRange[] = [];
  let fence: { readonly mark: string; readonly start: number } | undefined;
  for (let start = 0; start < markdown.length;) {
    const lineBreak = markdown.indexOf('\n', start);
    const end = lineBreak < 0 ? markdown.length : lineBreak;
    let next = end + 1;
    // The start of a line is enough to recognize a fence.
    const line = markdown.slice(start, Math.min(end, start + 200));
    const mark = FENCE.exec(line)?.[1];
    if (fence) {
      if (mark?.startsWith(fence.mark) === true && line.trim() === mark) {
        found.push({ start: fence.start, end });
        fence = undefined;
      }
    } else if (mark !== undefined) fence = { mark, start };
    else if (COMMENT.test(line)) {
      const commentEnd = markdown.indexOf('-->', start);
      if (commentEnd < 0) return found;
      found.push({ start, end: commentEnd + 3, kind: 'comment' });
      const lineBreakAfter = markdown.indexOf('\n', commentEnd);
      next = lineBreakAfter < 0 ? markdown.length : lineBreakAfter + 1;
    }
    start = next;
  }
  return found;
}
