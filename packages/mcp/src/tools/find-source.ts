import { findCitable } from '@findings/check';
import type { CitableFinding } from '@findings/check';
import { quotationsIn } from '@findings/language';
import * as v from 'valibot';
import { checkReportKey, describeHit, WEAK_NOTE } from './describe-finding.js';
import { described, findingEntries, hitEntries, note, optional, report, text } from './schemas.js';
import { defineTool } from './tool.js';

const MAX_TEXT = 1200;
/** The index is searched for at most this many quotations of a passage. */
const MAX_QUOTATIONS = 50;

export const findSource = defineTool({
  name: 'find_source',
  title: 'Find the source of a passage',
  description:
    'Lists the findings that a sentence or a quotation could come from, best first, and whether each has its quoted words: exact, ' +
    'altered (then with the exact words) or none. It compares words, not meaning: read a finding before you cite it.',
  input: v.strictObject({
    passage: text(
      'A sentence, or words that may be a quotation. Words in quotation marks are compared word for word.',
      20_000,
    ),
    report,
    limit: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10), v.description('Findings to list.')),
      5,
    ),
  }),
  output: v.object({
    sources: v.array(
      v.object({
        ...findingEntries,
        quoted: described(
          v.picklist(['exact', 'altered', 'none']),
          'Whether the finding has the quoted words. Without quotation marks, those of the whole passage.',
        ),
        exact: optional(v.string(), 'If altered: the words of the report. Use these.'),
        ...hitEntries,
      }),
    ),
    note,
  }),
  needs: ({ passage, report: key }) => {
    const quotations = quotationsIn(passage).slice(0, MAX_QUOTATIONS);
    return { texts: [passage, ...quotations.map(({ start, end }) => passage.slice(start, end))], report: key };
  },
  run: ({ passage, report: key, limit }, { library, counts }) => {
    checkReportKey({ library, counts }, key);
    const found = findCitable(library, passage, { limit, ...(key !== undefined && { report: key }) });
    const describe = ({ target, terms, quoted = 'none', exact }: CitableFinding) => ({
      ...describeHit(library, target, terms, MAX_TEXT),
      quoted,
      ...(exact !== undefined && { exact }),
    });
    return { sources: found.map(describe), ...(found[0]?.isWeak === true && { note: WEAK_NOTE }) };
  },
});
