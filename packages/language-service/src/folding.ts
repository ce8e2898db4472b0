import { frontMatterEnd } from '@findings/citations';
import type { SourceText } from '@findings/core/text';
import type { FoldingRange } from './results/editor-results.js';
import { reportOutline } from './symbols/report-outline.js';
import type { OutlineNode } from './symbols/report-outline.js';
import { lastWord, sectionsOf } from './symbols/sections.js';
import type { Section } from './symbols/sections.js';
import type { Proposal } from './workspace/proposal.js';
import type { Workspace } from './workspace/workspace.js';

/** A quotation of fewer lines is read rather than folded. */
const LONG_QUOTATION = 3;

/** What can be folded away: of a proposal its sections, of a report its days, sessions and parts. */
export function folding(workspace: Workspace, uri: string): readonly FoldingRange[] {
  const proposal = workspace.proposal(uri);
  if (proposal) {
    const sections = sectionsOf(proposal).flatMap(withChildren);
    const all = [...sections, ...fencesAndComments(proposal.markdown), ...quotations(proposal)];
    return rangesOf(proposal.source, [...frontMatter(proposal.source), ...all]);
  }
  const report = workspace.report(uri);
  if (!report) return [];
  const { source } = report;
  const { text } = source;
  const outline = reportOutline(report).flatMap(withDescendants);
  return rangesOf(source, [...frontMatter(source), ...outline, ...fencesAndComments(text)]);
}

function rangesOf(source: SourceText, stretches: readonly Stretch[]): readonly FoldingRange[] {
  return stretches
    .map(({ start, end, kind = 'region' }): FoldingRange => ({
      startLine: source.pointAt(start).line,
      endLine: source.pointAt(end).line,
      kind,
    }))
    .filter(({ startLine, endLine }) => startLine < endLine)
    .sort((one, other) => one.startLine - other.startLine || other.endLine - one.endLine);
}

function withChildren({ heading, end, children }: Section): readonly Stretch[] {
  return [{ start: heading.start, end }, ...children.flatMap(withChildren)];
}

function withDescendants({ start, end, children }: OutlineNode): readonly Stretch[] {
  return [{ start, end }, ...children.flatMap(withDescendants)];
}

function frontMatter({ text }: SourceText): readonly Stretch[] {
  return [{ start: 0, end: lastWord(text, frontMatterEnd(text)) }];
}

function quotations({ document, source }: Proposal): readonly Stretch[] {
  const ends = new Map<number, number>();
  for (const { quotation, end } of document?.blocks ?? []) if (quotation !== undefined) ends.set(quotation, end);
  const lines = (start: number, end: number): number => source.pointAt(end).line - source.pointAt(start).line + 1;
  return [...ends]
    .map(([start, end]) => ({ start, end }))
    .filter(({ start, end }) => lines(start, end) >= LONG_QUOTATION);
}

export interface Stretch {
  /** UTF-16 code units; its last line is that of `end`. */
  readonly start: number;
  readonly end: number;
  readonly kind?: FoldingRange['kind'];
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const COMMENT = /^ {0,3}<!--/;

/** Fences of code, and comments that begin a line; what is never closed is none. Linear. */
export function fencesAndComments(markdown: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let fence: { readonly mark: string; readonly start: number } | undefined;
  for (let start = 0; start < markdown.length;) {
    const lineBreak = markdown.indexOf('\n', start);
    const end = lineBreak < 0 ? markdown.length : lineBreak;
    let next = end + 1;
    // No mark is longer than its line, and no line has to be read to its end to see one.
    const line = markdown.slice(start, Math.min(end, start + 200));
    const mark = FENCE.exec(line)?.[1];
    if (fence) {
      if (mark?.startsWith(fence.mark) === true && line.trim() === mark) {
        found.push({ start: fence.start, end });
        fence = undefined;
      }
    } else if (mark !== undefined) fence = { mark, start };
    else if (COMMENT.test(line)) {
      const close = markdown.indexOf('-->', start);
      if (close < 0) return found;
      found.push({ start, end: close + 3, kind: 'comment' });
      const after = markdown.indexOf('\n', close);
      next = after < 0 ? markdown.length : after + 1;
    }
    start = next;
  }
  return found;
}
