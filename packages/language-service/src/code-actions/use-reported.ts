import type { CheckedDocument, DocumentProblem } from '@findings/check';
import { escapeMarkdown, kindOfTime } from '@findings/check/editor';
import { diagnosticOf } from '../diagnostics/diagnostics.js';
import { proposalEdit } from '../text-edits.js';
import { blockAround } from '../workspace/innermost.js';
import type { ActionOffer, ActionRequest } from './action-request.js';

/** Offers to write a figure, a date, a duration or the speaker of the cited finding instead of one that it does not have. */
export function useReported({ workspace, proposal, document, problems }: ActionRequest): readonly ActionOffer[] {
  return problems.flatMap((problem): readonly ActionOffer[] => {
    const { span, reported = [] } = problem;
    const [start, end] = [span.start.offset, span.end.offset];
    // The markup of emphasis or a line break would be lost.
    if (!/^[\p{L}\p{N}\p{Sc} %.,:’'–-]+$/u.test(document.markdown.slice(start, end))) return [];
    const diagnostics = reported.length === 0 ? [] : [diagnosticOf(workspace, proposal, problem)];
    return reported.map((text) => ({
      title: titleFor(document, problem, text),
      kind: 'quickfix',
      diagnostics,
      edit: () => proposalEdit(proposal, [{ start, end, text: textToWrite(document, problem, text) }]),
    }));
  });
}

/** Figures and dates are as the report has them. Names are plain text. */
function textToWrite({ blocks }: CheckedDocument, { code, span }: DocumentProblem, text: string): string {
  if (!code.startsWith('attribution.')) return text;
  const block = blockAround(blocks, { start: span.start.offset, end: span.end.offset });
  return escapeMarkdown(text, block?.kind === 'cell');
}

function titleFor({ say, library }: ActionRequest['document'], { code, about }: DocumentProblem, text: string): string {
  if (code.startsWith('attribution.')) return say`Write “${text}”`;
  const isDigest = about?.some((id) => library.get(id)?.report.digest) === true;
  if (code === 'figure.unsupported') {
    return isDigest ? say`Use the digest’s figure: ${text}` : say`Use the report’s figure: ${text}`;
  }
  switch (kindOfTime(text)) {
    case 'date':
      return isDigest ? say`Use the digest’s date: ${text}` : say`Use the report’s date: ${text}`;
    case 'duration':
      return isDigest ? say`Use the digest’s duration: ${text}` : say`Use the report’s duration: ${text}`;
    case 'frequency':
      return isDigest ? say`Use the digest’s words: ${text}` : say`Use the report’s words: ${text}`;
  }
}
