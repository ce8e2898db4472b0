import type { Problem } from '@findings/core';
import { translateEnglish, sourceText } from '@findings/core/text';
import type { Translate } from '@findings/core/text';
import { createCitationIndex } from './citation-index.js';
import { createProposal } from './proposal.js';
import type { Proposal } from './proposal.js';
import type { ReportText } from './report-text.js';
import type { MutableWorkspace } from './workspace.js';

interface OpenProposal {
  proposal: Proposal;
  /** Whether the index has this version. It is updated when it is read, not at each edit. */
  isIndexed: boolean;
}

/** @param say translates all texts for users; libraries should use the same function */
export function createWorkspace(say: Translate = translateEnglish): MutableWorkspace {
  const open = new Map<string, OpenProposal>();
  const reports = new Map<string, ReportText>();
  const texts = new Map<string, string>();
  const problems = new Map<string, readonly Problem[]>();
  const index = createCitationIndex();
  let sortedReports: readonly ReportText[] | undefined;
  const indexLatest = (each: OpenProposal): void => {
    if (!each.isIndexed) index.put(each.proposal);
    each.isIndexed = true;
  };
  return {
    say,
    get index() {
      for (const each of open.values()) indexLatest(each);
      return index;
    },
    proposal: (uri) => open.get(uri)?.proposal,
    report: (uri) => reports.get(uri),
    reports: () => (sortedReports ??= [...reports.values()].sort((one, other) => (one.uri < other.uri ? -1 : 1))),
    text: (uri) => texts.get(uri),
    problems: (uri) => problems.get(uri) ?? [],
    setProposal: (uri, text, context) => {
      const before = open.get(uri);
      before?.proposal.endCheck();
      const proposal = createProposal(uri, text, context);
      // Deleting and setting the entry at each edit would fill the old generation of the heap. An update does not.
      if (before) Object.assign(before, { proposal, isIndexed: false });
      else open.set(uri, { proposal, isIndexed: false });
      return proposal;
    },
    indexProposal: (uri, text, context, pause = () => undefined) => {
      if (open.has(uri)) return undefined;
      const proposal = createProposal(uri, text, context);
      index.put(proposal);
      const checking = proposal.whenChecked(pause);
      const release = (): void => {
        if (!open.has(uri)) index.release(uri);
      };
      if (checking) return checking.then(release);
      release();
      return undefined;
    },
    closeProposal: (uri) => {
      const closed = open.get(uri);
      if (!closed) return;
      indexLatest(closed);
      index.release(uri);
      open.delete(uri);
    },
    removeProposal: (uri) => {
      open.delete(uri);
      index.remove(uri);
    },
    setReport: (uri, text, report, library) => {
      reports.set(uri, { uri, source: typeof text === 'string' ? sourceText(text) : text, report, library });
      sortedReports = undefined;
    },
    removeReport: (uri) => {
      reports.delete(uri);
      sortedReports = undefined;
    },
    setText: (uri, text) => {
      if (text !== undefined) {
        texts.set(uri, text);
        return;
      }
      texts.delete(uri);
      problems.delete(uri);
    },
    setProblems: (uri, newProblems) => {
      if (newProblems.length === 0) problems.delete(uri);
      else problems.set(uri, newProblems);
    },
  };
}
