import type { Target } from '@findings/core/library';
import type { Report } from '@findings/core';
import type {
  UnresolvedCitation,
  FindingCitation,
  CitingProposal,
  Coverage,
  CoveredReport,
  ProposalCoverage,
} from './coverage.js';
import { ReportDraft } from './report-totals.js';
import { sumOf, sumTallies } from './tally.js';
import { translateEnglish, visible } from '@findings/core/text';
import type { Translate } from '@findings/core/text';

/**
 * Measures which findings are cited where, in linear time. A citation of a container does not count for the findings in it. A
 * citation that matches nothing, or several findings, is listed separately. Citations of other reports are ignored.
 *
 * @param reports in the order to show; only the first has short anchors
 * @param say translates titles; English by default
 */
export function measureCoverage(
  reports: readonly CoveredReport[],
  proposals: readonly CitingProposal[],
  say: Translate = translateEnglish,
): Coverage {
  const anchors = createAnchors();
  const byPath = new Map<string, ReportDraft>();
  const byReport = new Map<Report, ReportDraft>();
  for (const covered of reports) {
    const draft = byPath.get(covered.path) ?? new ReportDraft(say, covered, byPath.size === 0, anchors);
    byPath.set(covered.path, draft);
    byReport.set(covered.report, draft);
  }
  const unresolvedCitations: UnresolvedCitation[] = [];
  const measured = proposals.map((proposal, index) => {
    const draft = draftProposal(proposal, anchors(`proposal-${index + 1}`));
    for (const citation of proposal.citations) {
      const { resolution } = citation;
      const cite: FindingCitation = { ...citation, proposal: draft };
      if (resolution.type === 'found') {
        const cited = byReport.get(resolution.target.report)?.cite(resolution.target, cite);
        if (cited) count(draft, cited);
      } else if (resolution.type !== 'foreign' && isCovered(reportsOf(resolution), byReport)) {
        draft[resolution.type]++;
        const candidates = resolution.type === 'ambiguous' ? resolution.candidates : resolution.suggestions;
        unresolvedCitations.push({ ...cite, why: resolution.type, candidates });
      }
    }
    return draft;
  });
  const drafts = [...byPath.values()].map((draft) => draft.finish());
  return {
    say,
    reports: drafts,
    proposals: measured,
    unresolvedCitations,
    totals: {
      reports: drafts.length,
      proposals: measured.length,
      ...sumTallies(drafts.map(({ tally }) => tally)),
      ...sumOf(measured, 'whole', 'unresolved', 'ambiguous'),
    },
  };
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function count(draft: Writable<ProposalCoverage>, cited: { whole: boolean; first: boolean }): void {
  if (cited.whole) draft.whole++;
  else draft.citations++;
  if (cited.first && !cited.whole) draft.findings++;
}

type UnresolvedResolution = Extract<FindingCitation['resolution'], { type: 'unresolved' | 'ambiguous' }>;

/** The reports that a key may be about. Empty if that is unknown. */
function reportsOf(resolution: UnresolvedResolution): readonly Report[] {
  if (resolution.type === 'ambiguous')
    return resolution.candidates.map(({ target }: { target: Target }) => target.report);
  return 'report' in resolution.missing ? [resolution.missing.report] : [];
}

function isCovered(reports: readonly Report[], covered: ReadonlyMap<Report, unknown>): boolean {
  return reports.length === 0 || reports.some((report) => covered.has(report));
}

/** Anchors of the page itself. */
const RESERVED = ['findings', 'proposals', 'speakers', 'unresolved', 'at-a-glance', 'filter'];

/**
 * Returns a function that creates unique anchors. A duplicate gets a number. Anchors have no white space, as HTML ids require, and
 * only generated ones have a `~`.
 */
function createAnchors(): (wanted: string) => string {
  const taken = new Map(RESERVED.map((name) => [name, 1]));
  return (wanted) => {
    const name = visible(wanted).replace(/[\s~]/g, '-') || '-';
    const number = (taken.get(name) ?? 0) + 1;
    taken.set(name, number);
    return number === 1 ? name : `${name}~${number}`;
  };
}

/** Creates the totals of a proposal without citations. */
function draftProposal({ path, title, isWord }: CitingProposal, anchor: string): Writable<ProposalCoverage> {
  const hasTitle = title !== undefined && title.trim() !== '';
  const described = { path, ...(hasTitle && { title }), ...(isWord && { isWord }) };
  return { ...described, anchor, findings: 0, citations: 0, whole: 0, unresolved: 0, ambiguous: 0 };
}
