import type { SpanEdit } from '@findings/check';
import { withLineEnds } from '@findings/check/editor';
import type { OffsetEdit } from '@findings/check/editor';
import type { SourceText } from '@findings/core/text';
import type { WorkspaceEdit, TextEdit } from './results/editor-results.js';
import type { Proposal } from './workspace/proposal.js';

/** Makes edits of a proposal, with its line endings. The edits must be sorted and must not overlap. */
export function proposalEdit({ uri, markdown, source }: Proposal, edits: readonly OffsetEdit[]): WorkspaceEdit {
  const textEdits = edits.map(({ start, end, text }) => ({
    span: source.span(start, end),
    text: withLineEnds(text, markdown),
  }));
  return textEdits.length === 0 ? { changes: [] } : { changes: [{ uri, edits: textEdits }] };
}

export function offsetEdit({ span, text }: SpanEdit): OffsetEdit {
  return { start: span.start.offset, end: span.end.offset, text };
}

/** One edit that replaces the lines from the first difference to the last. Undefined if the texts are equal. */
export function changedLines({ text, span }: SourceText, newText: string): TextEdit | undefined {
  if (text === newText) return undefined;
  const shorter = Math.min(text.length, newText.length);
  let start = 0;
  while (start < shorter && text[start] === newText[start]) start++;
  start = text.lastIndexOf('\n', start - 1) + 1;
  let same = 0;
  while (same < shorter - start && text[text.length - 1 - same] === newText[newText.length - 1 - same]) same++;
  const lineBreak = text.indexOf('\n', text.length - same);
  const end = lineBreak < 0 ? text.length : lineBreak + 1;
  return { span: span(start, end), text: newText.slice(start, newText.length - (text.length - end)) };
}
