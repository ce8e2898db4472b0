import type {
  UnresolvedCitation,
  FindingCitation,
  Coverage,
  DayCoverage,
  FindingCoverage,
  ReportCoverage,
  SectionCoverage,
} from './coverage.js';
import type {
  UnresolvedCitationJson,
  CiteJson,
  DayJson,
  FindingJson,
  ProposalJson,
  ReportJson,
  SectionJson,
} from './coverage-json.js';

/** Writes coverage as `CoverageJson`, in pieces to join, with one line for each finding. */
export function* coverageJson(coverage: Coverage): Iterable<string> {
  const { totals, reports, proposals, unresolvedCitations } = coverage;
  yield `{"version":1,"totals":${JSON.stringify(totals)},"reports":[`;
  for (const [index, report] of reports.entries()) {
    yield `${index > 0 ? ',' : ''}\n`;
    yield* reportJson(report);
  }
  yield '\n],"proposals":[';
  yield* lines(
    proposals.map(({ path, title, findings, citations, whole, unresolved, ambiguous }): ProposalJson => ({
      path,
      ...(title !== undefined && { title }),
      findings,
      citations,
      whole,
      unresolved,
      ambiguous,
    })),
  );
  yield '\n],"astray":[';
  yield* lines(unresolvedCitations.map(unresolvedJson));
  yield '\n]}\n';
}

function* reportJson(covered: ReportCoverage): Iterable<string> {
  const { report, path, title, cites, tally, days, sections, kinds, speakers, organizations } = covered;
  const head: Omit<ReportJson, 'sections'> = {
    key: report.key,
    path,
    title,
    cites: cites.map(citeJson),
    ...tally,
    days: days.map(dayJson),
    kinds: kinds.map((one) => ({ kind: one.kind, ...one.tally })),
    speakers: speakers.map(({ person, tally: spoken }) => ({
      id: person.id,
      name: person.name,
      organizations: person.affiliations,
      ...spoken,
    })),
    organizations: organizations.map((one) => ({ name: one.name, ...one.tally })),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"sections":[`;
  for (const [index, section] of sections.entries()) {
    yield `${index > 0 ? ',' : ''}\n${JSON.stringify(sectionHead(section)).slice(0, -1)},"findings":[`;
    yield* lines(section.findings.map(findingJson));
    yield ']}';
  }
  yield ']}';
}

function* lines(all: readonly object[]): Iterable<string> {
  for (const [index, one] of all.entries()) yield `${index > 0 ? ',' : ''}\n${JSON.stringify(one)}`;
}

function dayJson({ target, cites, tally }: DayCoverage): DayJson {
  const { id, label, date } = target.day;
  return { id, label, ...(date !== undefined && { date }), cites: cites.map(citeJson), ...tally };
}

function sectionHead({ type, id, title, day, cites, tally }: SectionCoverage): Omit<SectionJson, 'findings'> {
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

function unresolvedJson(cite: UnresolvedCitation): UnresolvedCitationJson {
  return { ...citeJson(cite), why: cite.why, candidates: cite.candidates.map(({ id }) => id) };
}
