import { createLibrary } from '@findings/core/library';
import { parseReport } from '@findings/core';
import { createLanguageService, createWorkspace, type ProposalContext } from '@findings/language-service';
import { syntheticProposal } from './synthetic-proposal.ts';
import { syntheticReport } from './synthetic-report.ts';

const REPORT = 'file:///bench/works.txt';
const PROPOSAL = 'file:///bench/proposal.md';

/** Sentences with the key that is typed and the key that is looked up. */
const LINES = 'It is known [@budg]. It is told [@s2.h1], too.\n\n';

/** Requests about an open proposal, sent to the language service without a server. */
export interface ServedReport {
  /** Types one letter in the middle and requests diagnostics. */
  keystroke(): unknown;
  /** Types one letter in a key and requests completions. */
  completion(): unknown;
  hover(): unknown;
  references(): unknown;
}

/** @param citing the number of other proposals that cite the finding of hover and references */
export function servedReport(findings: number, size: number, citing = 20): ServedReport {
  const { text } = syntheticReport({ findings });
  const report = parseReport(text, { key: 'works' });
  const library = createLibrary([report], { default: 'works' });
  const proposalContext: ProposalContext = {
    context: { library, sources: new Map([['works', REPORT]]) },
    severities: {},
    problems: [],
  };
  const workspace = createWorkspace();
  const service = createLanguageService(workspace);
  workspace.setReport(REPORT, text, report, library);
  for (let index = 0; index < citing; index++) {
    void workspace.indexProposal(
      `file:///bench/${index}.md`,
      `${syntheticProposal(index + 1)}\n\n[@s2.h1]\n`,
      proposalContext,
    );
  }
  const prose = LINES + syntheticProposal(1, size);
  const middle = prose.indexOf('\n\n', prose.length / 2);
  let typed = 0;
  const type = (offset: number): void => {
    const letter = String.fromCharCode(97 + (++typed % 26));
    workspace.setProposal(PROPOSAL, prose.slice(0, offset) + letter + prose.slice(offset), proposalContext);
  };
  type(middle);
  const citedOffset = LINES.indexOf('s2.h1');
  return {
    keystroke: () => {
      type(middle);
      return service.diagnostics?.(PROPOSAL);
    },
    completion: () => {
      const at = LINES.indexOf(']');
      workspace.setProposal(PROPOSAL, `${prose.slice(0, at)}e${prose.slice(at)}`, proposalContext);
      return service.complete?.(PROPOSAL, at + 1);
    },
    hover: () => service.hover?.(PROPOSAL, citedOffset),
    references: () => service.references?.(PROPOSAL, citedOffset, { declaration: true }),
  };
}
