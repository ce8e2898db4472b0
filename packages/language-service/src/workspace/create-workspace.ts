import { createRechecker, inEnglish, sourceText } from '@findings/core/check';
import type { Problem, Rechecker, Say } from '@findings/core/check';
import { createCitationIndex } from './create-citation-index.js';
import type { Proposal } from './proposal.js';
import { readProposal } from './read-proposal.js';
import type { ReportText } from './report-text.js';
import type { MutableWorkspace } from './workspace.js';

/** @param say in which all is said that is said of it; the libraries that it is told of should have the same */
export function createWorkspace(say: Say = inEnglish): MutableWorkspace {
  const proposals = new Map<string, Proposal>();
  /** Of open proposals: a key that is typed has one section read again. */
  const recheckers = new Map<string, Rechecker>();
  const reports = new Map<string, ReportText>();
  const texts = new Map<string, string>();
  const problems = new Map<string, readonly Problem[]>();
  const index = createCitationIndex();
  /** Proposals whose words are newer than what the index says of them: who types does not wait for it. */
  const waiting = new Set<Proposal>();
  let sorted: readonly ReportText[] | undefined;
  return {
    say,
    get index() {
      for (const proposal of waiting) index.put(proposal);
      waiting.clear();
      return index;
    },
    proposal: (uri) => proposals.get(uri),
    report: (uri) => reports.get(uri),
    reports: () => (sorted ??= [...reports.values()].sort((one, other) => (one.uri < other.uri ? -1 : 1))),
    text: (uri) => texts.get(uri),
    problems: (uri) => problems.get(uri) ?? [],
    setProposal: (uri, text, context) => {
      const rechecker = recheckers.get(uri) ?? createRechecker();
      recheckers.set(uri, rechecker);
      const proposal = readProposal(uri, text, context, rechecker);
      const before = proposals.get(uri);
      if (before) waiting.delete(before);
      proposals.set(uri, proposal);
      waiting.add(proposal);
      return proposal;
    },
    indexProposal: (uri, text, context) => {
      if (proposals.has(uri)) return;
      index.put(readProposal(uri, text, context));
      index.settle(uri);
    },
    closeProposal: (uri) => {
      const proposal = proposals.get(uri);
      if (!proposal) return;
      if (waiting.delete(proposal)) index.put(proposal);
      index.settle(uri);
      proposals.delete(uri);
      recheckers.delete(uri);
    },
    removeProposal: (uri) => {
      const proposal = proposals.get(uri);
      if (proposal) waiting.delete(proposal);
      proposals.delete(uri);
      recheckers.delete(uri);
      index.remove(uri);
    },
    setReport: (uri, text, report, library) => {
      reports.set(uri, { uri, source: typeof text === 'string' ? sourceText(text) : text, report, library });
      sorted = undefined;
    },
    removeReport: (uri) => {
      reports.delete(uri);
      sorted = undefined;
    },
    setText: (uri, text) => {
      if (text !== undefined) {
        texts.set(uri, text);
        return;
      }
      texts.delete(uri);
      problems.delete(uri);
    },
    setProblems: (uri, told) => {
      if (told.length === 0) problems.delete(uri);
      else problems.set(uri, told);
    },
  };
}
