import { fixDocument } from '@findings/check';
import { checkParsedDocument, readDocument } from '@findings/check/editor';
import type { DocumentProblem } from '@findings/check';
import type { Proposal } from '../workspace/proposal.js';
import type { ActionOffer } from './action-request.js';
import { editsOf } from './proposal-edits.js';
import type { Workspace } from '../workspace/workspace.js';

/** Every fix of a proposal, until nothing is left to fix; what somebody has to choose stays. */
export function fixAll({ say }: Workspace, proposal: Proposal): readonly ActionOffer[] {
  const { problems } = proposal.check;
  const fixable = problems.filter(({ fix }) => fix).length;
  if (fixable === 0) return [];
  return [
    {
      title: fixable === 1 ? say`Fix what has one right answer` : say`Fix all ${fixable} that have one right answer`,
      kind: 'source.fixAll.findings',
      edit: () =>
        editsOf(proposal, fixDocument(proposal.markdown, problems, (text) => problemsOf(proposal, text)).edits),
    },
  ];
}

/** What is wrong with other words in the same place. */
function problemsOf({ document, severities }: Proposal, markdown: string): readonly DocumentProblem[] {
  return document ? checkParsedDocument(readDocument(markdown, document), severities).problems : [];
}
