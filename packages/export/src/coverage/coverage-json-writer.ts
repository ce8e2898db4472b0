import type { Coverage, FindingCitation, FindingCoverage, ReportCoverage, SectionCoverage } from './coverage.js';
import type { CiteJson, CoverageJson, FindingJson, ReportJson, SectionJson } from './coverage-json.js';

/** Coverage as an object for JSON. */
export function coverageJson({ totals, reports, proposals, unresolvedCitations }: Coverage): CoverageJson {
  return {
    version: 1,
    totals,
    reports: reports.map(reportJson),
    proposals: proposals.map(({ anchor: _anchor, ...proposal }) => proposal),
    astray: unresolvedCitations.map((cite) => ({
      ...citeJson(cite),
      why: cite.why,
      candidates: cite.candidates.map(({ id }) => id),
    })),
  };
}

function reportJson(covered: ReportCoverage): ReportJson {
  const { report, path, title, cites, tally, days, sections, kinds, speakers, organizations } = covered;
  return {
    key: report.key,
    path,
    title,
    cites: cites.map(citeJson),
    ...tally,
    days: days.map((day) => {
      const { id, label, date } = day.target.day;
      return { id, label, ...(date !== undefined && { date }), cites: day.cites.map(citeJson), ...day.tally };
    }),
    kinds: kinds.map((each) => ({ kind: each.kind, ...each.tally })),
    speakers: speakers.map(({ person, tally: spoken }) => ({
      id: person.id,
      name: person.name,
      organizations: person.affiliations,
      ...spoken,
    })),
    organizations: organizations.map((each) => ({ name: each.name, ...each.tally })),
    sections: sections.map(sectionJson),
  };
}

function sectionJson({ type, id, title, day, cites, tally, findings }: SectionCoverage): SectionJson {
  return {
    type,
    ...(id !== undefined && { id }),
    title,
    ...(day && { day: day.target.id }),
    cites: cites.map(citeJson),
    // Not named `findings`, which is the list.
    total: tally.findings,
    cited: tally.cited,
    citations: tally.citations,
    findings: findings.map(findingJson),
  };
}

function findingJson({ target, kind, cites }: FindingCoverage): FindingJson {
  const line = target.spans[0]?.start.line;
  const { page } = target.finding;
  return {
    id: target.id,
    kind,
    title: target.title,
    speakers: target.speakers.map(({ id }) => id),
    text: target.text,
    ...(page !== undefined && { page }),
    ...(line !== undefined && { line }),
    cites: cites.map(citeJson),
  };
}

function citeJson({ proposal, key, line, column, heading, sentence }: FindingCitation): CiteJson {
  return { path: proposal.path, line, column, key, ...(heading !== undefined && { heading }), sentence };
}
