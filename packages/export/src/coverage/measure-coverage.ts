import type { Target } from '@findings/core/library';
import type { Report } from '@findings/core';
import { createAnchors } from './page-anchors.js';
import type {
  UnresolvedCitation,
  FindingCitation,
  CitingProposal,
  Coverage,
  CoveredReport,
  ProposalCoverage,
} from './coverage.js';
import { draftProposal, sumProposals } from './proposal-totals.js';
import { createReportDraft } from './report-totals.js';
import type { ReportDraft } from './report-totals.js';
import { sumTallies } from './tally.js';
import { translateEnglish } from '@findings/core/text';
import type { Translate } from '@findings/core/text';

/**
 * Which findings are cited where. A citation of a session, a day, the summary or a report counts for that whole, not for
 * each finding in it; one that names nothing, or several findings, is astray. Citations of reports that are not covered
 * count for nothing. Linear.
 *
 * @param say in which it will be told
 * @param reports in the order in which they are told; the first has the short anchors
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
    const draft = byPath.get(covered.path) ?? createReportDraft(say, covered, byPath.size === 0, anchors);
    byPath.set(covered.path, draft);
    byReport.set(covered.report, draft);
  }
  const astray: UnresolvedCitation[] = [];
  const measured = proposals.map((proposal, index) => {
    const draft = draftProposal(proposal, anchors(`proposal-${index + 1}`));
    for (const citation of proposal.citations) {
      const { resolution } = citation;
      const cite: FindingCitation = { ...citation, proposal: draft };
      if (resolution.type === 'found') {
        const cited = byReport.get(resolution.target.report)?.cite(resolution.target, cite);
        if (cited) count(draft, cited);
      } else if (resolution.type !== 'foreign' && isCovered(namedReports(resolution), byReport)) {
        draft[resolution.type]++;
        const candidates = resolution.type === 'ambiguous' ? resolution.candidates : resolution.suggestions;
        astray.push({ ...cite, why: resolution.type, candidates });
      }
    }
    return draft;
  });
  const drafts = [...byPath.values()].map((draft) => draft.finish());
  return {
    say,
    reports: drafts,
    proposals: measured,
    astray,
    totals: {
      reports: drafts.length,
      proposals: measured.length,
      ...sumTallies(drafts.map(({ tally }) => tally)),
      ...sumProposals(measured),
    },
  };
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function count(draft: Writable<ProposalCoverage>, cited: { whole: boolean; first: boolean }): void {
  if (cited.whole) draft.whole++;
  else draft.citations++;
  if (cited.first && !cited.whole) draft.findings++;
}

type Astray = Extract<FindingCitation['resolution'], { type: 'unresolved' | 'ambiguous' }>;

/** The reports in which an id was looked for; none where no report could be told. */
function namedReports(resolution: Astray): readonly Report[] {
  if (resolution.type === 'ambiguous')
    return resolution.candidates.map(({ target }: { target: Target }) => target.report);
  return 'report' in resolution.missing ? [resolution.missing.report] : [];
}

function isCovered(named: readonly Report[], covered: ReadonlyMap<Report, unknown>): boolean {
  return named.length === 0 || named.some((report) => covered.has(report));
}
