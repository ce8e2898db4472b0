import type { FindingCoverage } from '@findings/export/coverage';
import * as v from 'valibot';
import { checkReportKey } from './describe-finding.js';
import { pageOf } from './answer-pages.js';
import { cursor, described, nextCursor, report } from './schemas.js';
import { defineTool } from './tool.js';

const tally = { findings: v.number(), cited: v.number(), citations: v.number() };

export const coverage = defineTool({
  name: 'coverage',
  title: 'Citation coverage',
  description:
    'Shows which findings the proposals of the folder cite, in which files, and which findings are not cited yet. Reads saved files.',
  input: v.strictObject({
    report,
    which: v.optional(described(v.picklist(['all', 'cited', 'uncited']), 'Which findings to list.'), 'all'),
    cursor,
  }),
  output: v.object({
    proposals: described(v.number(), 'Number of proposals.'),
    unresolved: described(v.number(), 'Number of citations that match no finding, or several.'),
    reports: v.array(v.object({ key: v.string(), title: v.string(), ...tally })),
    findings: v.array(
      v.object({
        id: v.string(),
        title: v.string(),
        citations: v.number(),
        proposals: described(v.array(v.string()), 'The files that cite it.'),
      }),
    ),
    nextCursor,
  }),
  run: async ({ report: key, which, cursor: from }, folder) => {
    checkReportKey(folder, key);
    const measured = await folder.coverage();
    const reports = measured.reports.filter(
      (each) => key === undefined || each.report.key.toLowerCase() === key.toLowerCase(),
    );
    const findings = reports
      .flatMap(({ sections }) => sections.flatMap((section) => section.findings))
      .filter(({ cites }) => which === 'all' || cites.length > 0 === (which === 'cited'))
      .map((each) => describeCoverage(each));
    const { items, ...page } = pageOf(findings, from);
    return {
      proposals: measured.proposals.length,
      unresolved: measured.unresolvedCitations.length,
      reports: reports.map(({ report: each, title, tally: { findings: all, cited, citations } }) => ({
        key: each.key,
        title,
        findings: all,
        cited,
        citations,
      })),
      findings: items,
      ...page,
    };
  },
});

function describeCoverage({ target, cites }: FindingCoverage) {
  return {
    id: target.qualifiedId,
    title: target.title,
    citations: cites.length,
    proposals: [...new Set(cites.map(({ proposal }) => proposal.path))],
  };
}
