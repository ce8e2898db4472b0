import { withLineEnds } from '@findings/check/editor';
import type { SpanEdit } from '@findings/check';
import type { OffsetEdit } from '@findings/check/editor';
import type { WorkspaceEdit } from '../results/editor-results.js';
import type { Proposal } from '../workspace/proposal.js';

/** Edits of a proposal, in order and apart from one another, with its line ends. */
export function editsOf({ uri, markdown, source }: Proposal, edits: readonly OffsetEdit[]): WorkspaceEdit {
  const written = edits.map(({ start, end, text }) => ({
    span: source.span(start, end),
    text: withLineEnds(text, markdown),
  }));
  return written.length === 0 ? { changes: [] } : { changes: [{ uri, edits: written }] };
}

/** A fix by offsets. */
export function editOf({ span, text }: SpanEdit): OffsetEdit {
  return { start: span.start.offset, end: span.end.offset, text };
}
