import type { DocumentProblem } from '@findings/check';
import type { OffsetRange } from '@findings/language';
import { lineEnd, lineStart } from '../cursor/lines.js';
import { diagnosticOf } from '../diagnostics/diagnostics.js';
import { proposalEdit } from '../text-edits.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';
import type { ActionOffer } from './action-request.js';

/** Removes a missing report or bibliography from the front matter of a proposal. */
export function removeNamedFile(
  workspace: Workspace,
  proposal: Proposal,
  problems: readonly DocumentProblem[],
): readonly ActionOffer[] {
  const { markdown } = proposal;
  return problems
    .filter(({ code }) => code === 'config.missing-file')
    .map((problem) => {
      const [start, end] = [problem.span.start.offset, problem.span.end.offset];
      const file = markdown.slice(start, end).replace(/^(["'])(.*)\1$/s, '$2');
      return {
        title: workspace.say`Remove “${file}” from the front matter`,
        kind: 'quickfix',
        diagnostics: [diagnosticOf(workspace, proposal, problem)],
        edit: () => proposalEdit(proposal, [{ ...rangeToRemove(markdown, { start, end }), text: '' }]),
      };
    });
}

/** The range of a YAML value with all that has no meaning without it: its comma, its line, and the name of a field that has no other value. */
function rangeToRemove(markdown: string, { start, end }: OffsetRange): OffsetRange {
  const line = { start: lineStart(markdown, start), end: afterLine(markdown, end) };
  const before = markdown.slice(line.start, start);
  if (/^\s*-\s+$/.test(before)) {
    const above = lineStart(markdown, Math.max(0, line.start - 1));
    const hasOthers =
      /^\s*-\s/.test(markdown.slice(above, line.start)) ||
      /^\s*-\s/.test(markdown.slice(line.end, afterLine(markdown, line.end)));
    const isField = /^\w+:\s*$/.test(markdown.slice(above, line.start));
    return isField && !hasOthers ? { start: above, end: line.end } : line;
  }
  const next = /^\s*,\s*/.exec(markdown.slice(end, line.end));
  if (next) return { start, end: end + next[0].length };
  const comma = /\s*,\s*$/.exec(before);
  return comma ? { start: start - comma[0].length, end } : line;
}

function afterLine(markdown: string, offset: number): number {
  return Math.min(lineEnd(markdown, offset) + 1, markdown.length);
}
