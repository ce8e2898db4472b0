import * as v from 'valibot';
import { checkReportKey, describeHit, WEAK_NOTE } from './describe-finding.js';
import { pageOf, readCursor } from './answer-pages.js';
import { cursor, findingEntries, hitEntries, nextCursor, note, report, text } from './schemas.js';
import { defineTool } from './tool.js';

/** More results than this are of no use: other words are. */
const MAX_RESULTS = 500;
/** Findings that are ranked, of those that may match. */
const CANDIDATES = 200;
const MAX_TEXT = 400;

export const searchFindings = defineTool({
  name: 'search_findings',
  title: 'Search findings',
  description:
    'Searches the workshop reports by words, people, organizations and titles, and tolerates typing errors. The best findings come first, ' +
    'with the words that match best. A text that is cut is complete in get_finding. Sessions and other parts are found, too.',
  input: v.strictObject({
    query: text('Words to find, in any order: a topic, a speaker, an organization.', 1000),
    report,
    limit: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50), v.description('Findings on one page.')),
      10,
    ),
    cursor,
  }),
  output: v.object({
    findings: v.array(
      v.object({
        ...findingEntries,
        ...hitEntries,
      }),
    ),
    note,
    nextCursor,
  }),
  needs: ({ query, report: key, limit, cursor: from }) => ({
    texts: [query],
    report: key,
    limit: Math.max(CANDIDATES, mostHits(limit, from)),
  }),
  run: ({ query, report: key, limit, cursor: from }, { library, counts }) => {
    checkReportKey({ library, counts }, key);
    const first = readCursor(from);
    const hits = library.search(query, {
      limit: mostHits(limit, from),
      ...(key !== undefined && { report: key }),
    });
    const found = hits
      .slice(0, first + limit)
      .map(({ target, terms }) => describeHit(library, target, terms, MAX_TEXT));
    const { items, nextCursor: next } = pageOf(found, from);
    const more = next ?? (hits.length > first + limit ? String(first + limit) : undefined);
    const isWeak = hits[0] && library.compareWords(query, [hits[0].target]).isWeak;
    return {
      findings: items,
      ...(isWeak === true && { note: WEAK_NOTE }),
      ...(more !== undefined && { nextCursor: more }),
    };
  },
});

/** The hits of this page and those before it, and one that tells whether there is another page. */
function mostHits(limit: number, cursor: string | undefined): number {
  return Math.min(readCursor(cursor) + limit + 1, MAX_RESULTS);
}
