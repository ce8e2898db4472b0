import { rules } from '@findings/check';
import { REASON_PLACEHOLDER } from '@findings/check/editor';
import type { DocumentProblem } from '@findings/check';
import { diagnosticOf } from '../diagnostics/to-diagnostic.js';
import type { ActionRequest, ActionOffer } from './action-request.js';
import { commentPlace } from './suppression-position.js';
import { editsOf } from './proposal-edits.js';

/** Keeps each problem back where it stands, by a comment whose reason is still to be written: until it is, that is reported. */
export function suppressProblem({ workspace, proposal, document, problems }: ActionRequest): readonly ActionOffer[] {
  return problems.filter(canBeKeptBack).flatMap((problem): readonly ActionOffer[] => {
    const { code, span } = problem;
    const place = commentPlace(document, span.start.offset, span.end.offset);
    if (!place) return [];
    const { at, before, behind } = place;
    const text = `${before}<!-- findings-ignore ${code}: ${REASON_PLACEHOLDER} -->${behind}`;
    return [
      {
        title: document.say`Leave this as it is, and say why (${code})`,
        kind: 'quickfix',
        diagnostics: [diagnosticOf(workspace, proposal, problem)],
        edit: () => editsOf(proposal, [{ start: at, end: at, text }]),
      },
    ];
  });
}

/** No comment keeps back what is wrong with comments, nor what is wrong with configurations. */
function canBeKeptBack({ code }: DocumentProblem): boolean {
  return !code.startsWith('ignore.') && rules.some((rule) => rule.code === code);
}
