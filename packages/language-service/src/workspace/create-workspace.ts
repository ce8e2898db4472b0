import { createIncrementalChecker } from '@findings/check/editor';
import { translateEnglish, sourceText } from '@findings/core/text';
import type { Problem } from '@findings/core';
import type { IncrementalChecker } from '@findings/check/editor';
import type { Translate } from '@findings/core/text';
import { createCitationIndex } from './create-citation-index.js';
import type { Proposal } from './proposal.js';
import { readProposal } from './read-proposal.js';
import type { ReportText } from './report-text.js';
import type { MutableWorkspace } from './workspace.js';

interface OpenProposal {
  proposal: Proposal;
  /** A key that is typed has one section read again. */
  readonly rechecker: IncrementalChecker;
  /** Whether the index knows these words: who types does not wait for it. */
  isIndexed: boolean;
}

/** @param say in which all is said that is said of it; the libraries that it is told of should have the same */
export function createWorkspace(say: Translate = translateEnglish): MutableWorkspace {
  const open = new Map<string, OpenProposal>();
  const reports = new Map<string, ReportText>();
  const texts = new Map<string, string>();
  const problems = new Map<string, readonly Problem[]>();
  const index = createCitationIndex();
  let sorted: readonly ReportText[] | undefined;
  const put = (each: OpenProposal): void => {
    if (!each.isIndexed) index.put(each.proposal);
    each.isIndexed = true;
  };
  return {
    say,
    get index() {
      for (const each of open.values()) put(each);
      return index;
    },
    proposal: (uri) => open.get(uri)?.proposal,
    report: (uri) => reports.get(uri),
    reports: () => (sorted ??= [...reports.values()].sort((one, other) => (one.uri < other.uri ? -1 : 1))),
    text: (uri) => texts.get(uri),
    problems: (uri) => problems.get(uri) ?? [],
    setProposal: (uri, text, context) => {
      const before = open.get(uri);
      const rechecker = before?.rechecker ?? createIncrementalChecker();
      const proposal = readProposal(uri, text, context, rechecker);
      // What is put in and taken out at each key would be kept as long as the garbage that is collected last: here nothing is.
      if (before) Object.assign(before, { proposal, isIndexed: false });
      else open.set(uri, { proposal, rechecker, isIndexed: false });
      return proposal;
    },
    indexProposal: (uri, text, context) => {
      if (open.has(uri)) return;
      index.put(readProposal(uri, text, context));
      index.settle(uri);
    },
    closeProposal: (uri) => {
      const closed = open.get(uri);
      if (!closed) return;
      put(closed);
      index.settle(uri);
      open.delete(uri);
    },
    removeProposal: (uri) => {
      open.delete(uri);
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
