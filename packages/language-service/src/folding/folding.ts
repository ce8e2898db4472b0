import { frontMatterEnd } from '@findings/citations';
import type { SourceText } from '@findings/core/text';
import type { FoldingRange } from '../results/editor-results.js';
import { reportOutline } from '../symbols/report-outline.js';
import type { OutlineNode } from '../symbols/report-outline.js';
import { lastWord, sectionsOf } from '../symbols/sections.js';
import type { Section } from '../symbols/sections.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';
import { fencesAndComments } from './fences-and-comments.js';
import type { Stretch } from './fences-and-comments.js';

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
