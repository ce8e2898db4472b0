import type { DocumentProblem } from '@findings/check';
import { checkInSteps, fixInSteps, readDocument, runWithPauses } from '@findings/check/editor';
import type { Steps } from '@findings/check/editor';
import * as v from 'valibot';
import { MAX_DRAFT } from './check-text.js';
import { checkDraft, problemSchema } from './draft-problems.js';
import { MAX_ANSWER, pageOf, pieceOf } from './answer-pages.js';
import { cursor, described, nextCursor, text } from './schemas.js';
import { defineTool } from './tool.js';
import type { ReportFolder } from './tool.js';

/** The rest of an answer is for the problems. */
const MAX_TEXT = MAX_ANSWER / 2;

export const fixText = defineTool({
  name: 'fix_text',
  title: 'Fix a text',
  description:
    'Returns a draft with all safe fixes made, such as another spelling of a citation or a wrong word in a quotation, and the problems ' +
    'that are left for you. Writes no file. A long text comes in pieces: put them together. As in check_text, the text is done only ' +
    'when ok is true.',
  input: v.strictObject({ text: text('The whole draft, or a part of it, in Markdown.', MAX_DRAFT), cursor }),
  output: v.object({
    ok: described(v.boolean(), 'Whether no problem is left in the fixed text.'),
    text: described(v.string(), 'The fixed text, or the next piece of it.'),
    fixed: described(v.number(), 'Number of fixes.'),
    problemCount: described(v.number(), 'Number of problems that are left.'),
    problems: described(v.array(problemSchema), 'The first problems that are left. check_text lists all.'),
    nextCursor,
  }),
  run: async ({ text: draft, cursor: from }, folder, pause) => {
    const { markdown, fixed, all } = await runWithPauses(fixDraft(draft, folder), pause);
    const piece = pieceOf(markdown, from, MAX_TEXT);
    const { items } = pageOf(all, undefined, piece.text.length);
    return { ok: all.length === 0, ...piece, fixed, problemCount: all.length, problems: items };
  },
});

function* fixDraft(draft: string, folder: ReportFolder) {
  function* check(text: string): Steps<readonly DocumentProblem[]> {
    return (yield* checkInSteps(readDocument(text, folder), folder.severities)).problems;
  }
  const { markdown, fixed } = yield* fixInSteps(draft, yield* check(draft), check);
  const { all } = yield* checkDraft(markdown, folder);
  return { markdown, fixed, all };
}
