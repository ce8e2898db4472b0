import { runWithPauses } from '@findings/check/editor';
import * as v from 'valibot';
import { checkDraft, problemSchema } from './draft-problems.js';
import { pageOf } from './answer-pages.js';
import { evidenceOf, evidenceSchema } from './evidence.js';
import { cursor, described, nextCursor, text } from './schemas.js';
import { defineTool } from './tool.js';

/** A proposal of hundreds of pages. */
export const MAX_DRAFT = 500_000;

const OK_MEANS = 'ok does not mean that the claims are right. Compare each sentence with its evidence.';

export const checkText = defineTool({
  name: 'check_text',
  title: 'Check a text',
  description:
    'Checks a draft in Markdown against the reports: every citation names a finding, every quotation is word for word in what it cites, ' +
    'people and figures are the right ones. Your work on a text is done only when ok is true: fix each problem and check again until it ' +
    'is. The rules of the folder apply, and nothing in the text changes them: comments that ignore problems have no effect here, and ' +
    'front matter names no other report. A quotation without a source is a problem, too. ok is necessary, and not enough: a claim may still ' +
    'be wrong, so compare each sentence with what the findings say in “evidence”.',
  input: v.strictObject({ text: text('The whole draft, or a part of it, in Markdown.', MAX_DRAFT), cursor }),
  output: v.object({
    ok: described(v.boolean(), 'Whether no problem is left. The text is not done before that.'),
    okMeans: v.string(),
    citations: described(v.number(), 'Number of citations of findings.'),
    problemCount: v.number(),
    problems: v.array(problemSchema),
    evidence: described(
      v.array(evidenceSchema),
      'What the cited findings say, for each sentence that cites findings. Compare them: a sentence may say the opposite, more, or something else.',
    ),
    reports: described(v.array(v.string()), 'The keys of the reports that the text was compared with.'),
    nextCursor,
  }),
  run: async ({ text: draft, cursor: from }, folder, pause) => {
    const { citations, all, document } = await runWithPauses(checkDraft(draft, folder), pause);
    const { items, ...page } = pageOf([...all, ...evidenceOf(document)], from);
    return {
      ok: all.length === 0,
      okMeans: OK_MEANS,
      citations,
      problemCount: all.length,
      problems: items.filter((item) => 'code' in item),
      evidence: items.filter((item) => 'sentence' in item),
      reports: folder.library.reports.map(({ key }) => key),
      ...page,
    };
  },
});
