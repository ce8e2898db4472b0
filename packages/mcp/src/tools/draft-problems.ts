import type { CheckedDocument, DocumentProblem, Severities, SpanEdit } from '@findings/check';
import {
  addCitationAfter,
  checkInSteps,
  quotationMatcherOf,
  readDocument,
  unsourcedQuotations,
} from '@findings/check/editor';
import type { Steps } from '@findings/check/editor';
import { sourceText } from '@findings/core/text';
import type { SourceText } from '@findings/core/text';
import * as v from 'valibot';
import { checkReportKey } from './describe-finding.js';
import type { ReportFolder } from './tool.js';
import { described, optional } from './schemas.js';

/** Suggestions after these are rarely right. */
const MAX_SUGGESTIONS = 5;
const MAX_WORDS = 300;

const edit = v.object({
  title: v.string(),
  replace: described(v.string(), 'The text to replace, at the place of the problem or next to it. Empty to insert.'),
  by: v.string(),
  line: v.number(),
  column: v.number(),
});

/** A problem as assistants receive it. */
export const problemSchema = v.object({
  code: v.string(),
  severity: v.picklist(['error', 'warning', 'info', 'hint']),
  message: v.string(),
  line: described(v.number(), 'Counts from 1.'),
  column: described(v.number(), 'Counts from 1, in UTF-16 code units.'),
  words: described(v.string(), 'The text that has the problem.'),
  fix: optional(edit, 'A safe change, which fix_text makes.'),
  suggestions: described(v.array(edit), 'Other changes that remove the problem, best first. Choose with care.'),
  ignoredInText: optional(
    v.string(),
    'A comment in the text ignores this problem, for this reason. Only a person may decide that.',
  ),
});

export type DraftProblem = v.InferOutput<typeof problemSchema>;

export interface CheckedDraft {
  /** Number of citations of findings. */
  readonly citations: number;
  /** What the rules report, without what comments suppress. */
  readonly problems: readonly DocumentProblem[];
  /** All problems of a draft by an assistant. It is done only without any. */
  readonly all: readonly DraftProblem[];
  readonly document: CheckedDocument;
}

/**
 * Checks a draft by the rules of its folder. Three things are different for an assistant: comments in the text suppress nothing, a
 * quotation without a source is a problem, and the rules are stricter (`isGenerated`).
 */
export function* checkDraft(text: string, folder: ReportFolder): Steps<CheckedDraft> {
  checkReportKey(folder, undefined);
  const document = readDocument(text, { ...folder, isGenerated: true });
  const severities: Severities = { 'claim.uncited': 'warning', ...folder.severities };
  const { citations, problems, suppressed } = yield* checkInSteps(document, severities);
  const found = [
    ...problems.map((problem) => describeProblem(text, problem)),
    ...suppressed.map((problem) => ({ ...describeProblem(text, problem), ignoredInText: problem.reason })),
    ...unsourced(text, document),
  ];
  return { citations, problems, document, all: found.sort((a, b) => a.line - b.line || a.column - b.column) };
}

function unsourced(text: string, document: CheckedDocument): DraftProblem[] {
  const quotations = unsourcedQuotations(document);
  if (quotations.length === 0) return [];
  const source = sourceText(text);
  const matcher = quotationMatcherOf(document.library);
  return quotations.map((quotation) => {
    const { start, end } = quotation;
    const citations = addCitationAfter(document, quotation, matcher.findVerbatim(quotation.text));
    return {
      code: 'quote.unsourced',
      severity: 'error',
      message:
        'No source in the sentence has these words. Quote a finding word for word with its citation (see find_source and quote), cite the ' +
        'work that has these words, or use your own words without quotation marks. If the user gave you these words, leave them, and tell ' +
        'the user that they are not checked.',
      ...placeOf(source, start),
      words: text.slice(start, end).slice(0, MAX_WORDS),
      suggestions: citations.map((each) => ({
        title: each.title,
        replace: '',
        by: each.text,
        ...placeOf(source, each.start),
      })),
    };
  });
}

function placeOf(source: SourceText, offset: number): { line: number; column: number } {
  const { line, column } = source.pointAt(offset);
  return { line, column };
}

function describeProblem(text: string, problem: DocumentProblem): DraftProblem {
  const { code, severity, message, span, fix, choices } = problem;
  const describe = ({ title, span: { start, end }, text: by }: SpanEdit) => ({
    title,
    replace: text.slice(start.offset, end.offset),
    by,
    line: start.line,
    column: start.column,
  });
  const others = choices.filter((choice) => choice !== fix && choice.title !== fix?.title).slice(0, MAX_SUGGESTIONS);
  return {
    code,
    severity,
    message,
    line: span.start.line,
    column: span.start.column,
    words: text.slice(span.start.offset, span.end.offset).slice(0, MAX_WORDS),
    ...(fix && { fix: describe(fix) }),
    suggestions: others.map(describe),
  };
}
