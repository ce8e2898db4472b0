import type { Target } from '@findings/core/library';
import type { Location } from '../results/editor-results.js';
import { targetLocation } from '../workspace/target-location.js';
import type { Context } from '../workspace/context.js';
import type { ReportText, Workspace } from '../workspace/workspace.js';

/**
 * Where words of a finding stand in its report, page breaks among them included; where they are not found letter by
 * letter, the finding's first run. Undefined for a report whose file is not known.
 */
export function locateWords(
  workspace: Workspace,
  { sources }: Context,
  target: Target,
  words: string | undefined,
): Location | undefined {
  const uri = sources.get(target.report.key);
  if (uri === undefined) return undefined;
  const report = workspace.report(uri);
  const at = words === undefined ? -1 : indexIn(target.text, words.trim());
  const stretch = at < 0 || !report ? undefined : inSource(report, target, at, at + words!.trim().length);
  return stretch && report
    ? { uri, span: report.source.span(stretch[0], stretch[1]) }
    : targetLocation({ uri }, target);
}

/** Marks and dashes in one form each, letter for letter, so that places stay what they are. */
function folded(text: string): string {
  return text
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}

/** Where quoted words are in a text: the case of their first letter and their last mark are the writer's. */
function indexIn(text: string, words: string): number {
  if (words === '') return -1;
  const inner = folded(words).replace(/[.,;:!?]$/, '');
  const within = folded(text);
  const at = within.indexOf(inner);
  if (at >= 0) return at;
  const first = inner.charAt(0);
  const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  return other.length === first.length ? within.indexOf(other + inner.slice(1)) : -1;
}

/**
 * A stretch of a target's text in its report's source: by counting letters, since the slices of its spans have those of the text and
 * other white space. Undefined where they have others (`&amp;`).
 */
function inSource(
  { source }: ReportText,
  { text, spans }: Target,
  start: number,
  end: number,
): [number, number] | undefined {
  const first = letters(text, 0, start);
  const last = first + letters(text, start, end) - 1;
  let from = -1;
  let to = -1;
  let count = 0;
  for (const span of spans) {
    const words = source.slice(span.start.offset, span.end.offset);
    for (let at = 0; at < words.length; at++) {
      if (isSpace(words.charCodeAt(at))) continue;
      if (count === first) from = span.start.offset + at;
      if (count === last) to = span.start.offset + at;
      count++;
    }
  }
  const isSame = count === letters(text, 0, text.length);
  return isSame && from >= 0 && from <= to ? [from, to + 1] : undefined;
}

function letters(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) count++;
  return count;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}
