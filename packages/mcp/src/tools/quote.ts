import { checkDocument } from '@findings/check';
import { escapeMarkdown, matchQuotationMarks, quotationMatcherOf } from '@findings/check/editor';
import { excerpt, findingOf } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import * as v from 'valibot';
import { describeFinding, plainId, targetOf } from './describe-finding.js';
import { findPassage } from './find-passage.js';
import { NOTICE } from './quoted.js';
import { described, findingEntries, text } from './schemas.js';
import { defineTool, ToolError } from './tool.js';
import type { ReportFolder } from './tool.js';

/** A longer quotation is a copy. */
const MAX_WORDS = 4000;

export const quote = defineTool({
  name: 'quote',
  title: 'Quote a finding',
  description:
    'Returns the exact words of a finding from some first words to some last words, as a quotation with its citation, ready to paste. ' +
    'Without “to”, it returns only the words of “from”. It also names who says the words: credit no one else.',
  input: v.strictObject({
    id: text('The id of the finding, such as s4.h2.', 200),
    from: text('The first words of the quotation, as in the report.', 2000),
    to: v.optional(text('The last words of the quotation, as in the report.', 2000)),
  }),
  output: v.object({
    ...findingEntries,
    words: described(v.string(), 'The exact words, as plain text.'),
    markdown: described(v.string(), 'The quotation with its citation, for Markdown.'),
  }),
  needs: ({ id }) => ({ ids: [plainId(id)] }),
  run: ({ id, from, to }, folder) => {
    const { library } = folder;
    const target = targetOf(folder, id);
    if (!findingOf(target)) {
      throw new ToolError(
        `“${excerpt(id, 60)}” has no words of its own. get_finding lists the findings in it: quote one of these.`,
      );
    }
    const words = findPassage(target.text, from, to);
    if (words === undefined) throw new ToolError(notInFinding(folder, target, from, to));
    if (words.length > MAX_WORDS) {
      throw new ToolError(`These are ${words.length} characters. Quote fewer than ${MAX_WORDS}.`);
    }
    const start = target.text.indexOf(words);
    const finding = describeFinding(library, target, { start, end: start + words.length });
    const markdown = `“${escapeMarkdown(matchQuotationMarks('', '“', words), false)}” ${finding.citation}`;
    return { ...finding, words, markdown: verified(markdown, finding, folder) };
  },
});

/** A block quotation is exact where the words have marks that inline quotation marks would end at. */
function verified(markdown: string, { citation }: { citation: string }, folder: ReportFolder): string {
  if (checkDocument(markdown, folder).problems.length === 0) return markdown;
  const words = markdown.slice(1, -citation.length - 2);
  return `> ${words} ${citation}`;
}

function notInFinding({ library }: ReportFolder, target: Target, from: string, to: string | undefined): string {
  const similar = quotationMatcherOf(library).findSimilar(from, [target]);
  const isInOrder = to !== undefined && findPassage(target.text, from, undefined) !== undefined;
  if (isInOrder)
    return `“${excerpt(to, 200)}” does not follow the first words in ${target.id}. Its words are in get_finding.`;
  const advice = similar
    ? `It says “${excerpt(similar.exact, 400)}”. ${NOTICE}`
    : 'Its words are in get_finding, and find_source finds who has these.';
  return `“${excerpt(from, 200)}” is not in ${target.id}. ${advice}`;
}
