import { createLibrary } from '@findings/core/library';
import { parseReport } from '@findings/core';
import { createLanguageService, createWorkspace, type ProposalContext } from '@findings/language-service';
import { syntheticProposal } from './synthetic-proposal.ts';
import { syntheticReport } from './synthetic-report.ts';

const REPORT = 'file:///bench/works.txt';
const PROPOSAL = 'file:///bench/proposal.md';

/** What is typed, and where somebody looks. */
const LINES = 'It is known [@budg]. It is told [@s2.h1], too.\n\n';

/** What an editor asks about a proposal that is open, without any server between. */
export interface ServedReport {
  /** One letter is typed in the middle, and its problems are asked for. */
  key(): unknown;
  /** A letter in a key is typed, and suggestions are asked for. */
  suggestions(): unknown;
  card(): unknown;
  references(): unknown;
}

/** @param others so many proposals cite what is asked about, however many findings there are */
export function servedReport(findings: number, size: number, others = 20): ServedReport {
  const { text } = syntheticReport({ findings });
  const report = parseReport(text, { key: 'works' });
  const library = createLibrary([report], { default: 'works' });
  const holds: ProposalContext = {
    context: { library, sources: new Map([['works', REPORT]]) },
    severities: {},
    problems: [],
  };
  const workspace = createWorkspace();
  const service = createLanguageService(workspace);
  workspace.setReport(REPORT, text, report, library);
  for (let index = 0; index < others; index++) {
    workspace.indexProposal(`file:///bench/${index}.md`, `${syntheticProposal(index + 1)}\n\n[@s2.h1]\n`, holds);
  }
  const prose = LINES + syntheticProposal(1, size);
  const middle = prose.indexOf('\n\n', prose.length / 2);
  let keys = 0;
  const type = (at: number): void => {
    const letter = String.fromCharCode(97 + (++keys % 26));
    workspace.setProposal(PROPOSAL, prose.slice(0, at) + letter + prose.slice(at), holds);
  };
  type(middle);
  const looked = LINES.indexOf('s2.h1');
  return {
    key: () => {
      type(middle);
      return service.diagnostics?.(PROPOSAL);
    },
    suggestions: () => {
      const at = LINES.indexOf(']');
      workspace.setProposal(PROPOSAL, `${prose.slice(0, at)}e${prose.slice(at)}`, holds);
      return service.complete?.(PROPOSAL, at + 1);
    },
    card: () => service.hover?.(PROPOSAL, looked),
    references: () => service.references?.(PROPOSAL, looked, { declaration: true }),
  };
}
