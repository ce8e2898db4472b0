import type { Span } from '@findings/core';
import type { Target } from '@findings/core/library';
import type { Location } from '../results/editor-results.js';
import type { Context } from '../workspace/context.js';
import { targetLocation } from '../workspace/target-location.js';
import type { ReportText } from '../workspace/report-text.js';
import type { Workspace } from '../workspace/workspace.js';

/**
 * The range of some words of a finding in its report, page breaks included. If they are not found, the finding's first
 * span.
 *
 * @returns undefined if the report's file is unknown
 */
export function locateWords(
  workspace: Workspace,
  { sources }: Context,
  target: Target,
  words = '',
): Location | undefined {
  const uri = sources.get(target.report.key);
  if (uri === undefined) return undefined;
  const report = workspace.report(uri);
  const span = report && spanOfWords(report, target, words);
  return span ? { uri, span } : targetLocation({ uri }, target);
}

/** Characters of which a quotation may have others than the report. */
const QUOTATION_MARK = /['"‘’‚‛“”„‟«»]/g;
const DASH = /[-\u2010-\u2015\u2212]/g;
const MARKUP = /[\\^$.*+?()[\]{}|/]/g;
/** White space, or the comment of a page. */
const BETWEEN_WORDS = /(?:\s|<!--[^>]*-->)+/;

function spanOfWords({ source }: ReportText, { spans }: Target, words: string): Span | undefined {
  const [start, end] = [spans[0]?.start.offset, spans.at(-1)?.end.offset];
  const wanted = words.trim().replace(/[.,;:!?]$/, '');
  if (start === undefined || end === undefined || wanted === '') return undefined;
  const pattern = wanted
    .replace(MARKUP, '\\$&')
    .replace(QUOTATION_MARK, QUOTATION_MARK.source)
    .replace(DASH, DASH.source)
    .replace(/\s+/g, BETWEEN_WORDS.source);
  const found = new RegExp(pattern, 'iu').exec(source.slice(start, end));
  return found ? source.span(start + found.index, start + found.index + found[0].length) : undefined;
}
