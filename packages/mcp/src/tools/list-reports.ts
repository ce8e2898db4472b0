import { reportTitle } from '@findings/core/library';
import * as v from 'valibot';
import { pageOf } from './answer-pages.js';
import { cursor, described, nextCursor } from './schemas.js';
import { defineTool } from './tool.js';

export const listReports = defineTool({
  name: 'list_reports',
  title: 'List the reports',
  description:
    'Lists the reports with their keys and the numbers of their findings. get_finding with a key lists the findings of that report. An id ' +
    'without a key is from the default report.',
  input: v.strictObject({ cursor }),
  output: v.object({
    reports: v.array(
      v.object({
        key: v.string(),
        title: v.string(),
        isDefault: v.boolean(),
        isDigest: v.boolean(),
        organization: v.optional(v.string()),
        dates: v.optional(v.string()),
        venue: v.optional(v.string()),
        sessions: v.number(),
        parts: described(v.number(), 'Number of the other parts, such as an introduction.'),
        findings: v.number(),
        people: v.number(),
      }),
    ),
    nextCursor,
  }),
  needs: () => 'outline',
  run: ({ cursor: from }, { library, counts }) => {
    const reports = library.reports.map((report) => {
      const { key, digest, organization, dates, venue, sessions, parts, people } = report;
      return {
        key,
        title: reportTitle(report),
        isDefault: key === library.defaultKey,
        isDigest: digest === true,
        ...(organization !== undefined && { organization }),
        ...(dates && { dates: dates.text }),
        ...(venue !== undefined && { venue }),
        sessions: sessions.length,
        parts: parts.length,
        findings: counts?.get(key) ?? library.targets(key).filter((target) => 'finding' in target).length,
        people: people.length,
      };
    });
    const { items, ...page } = pageOf(reports, from);
    return { reports: items, ...page };
  },
});
