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
  words: string | undefined,
): Location | undefined {
  const uri = sources.get(target.report.key);
  if (uri === undefined) return undefined;
  const report = workspace.report(uri);
  const at = words === undefined ? -1 : indexOfWords(target.text, words.trim());
  const range = at < 0 || !report ? undefined : sourceRange(report, target, at, at + words!.trim().length);
  return range && report ? { uri, span: report.source.span(range[0], range[1]) } : targetLocation({ uri }, target);
}

/** Replaces quotation marks and dashes by one form each, without changing offsets. */
function normalize(text: string): string {
  return text
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}

/**
 * The index of quoted words in a text. A quotation may change the case of the first letter and the last punctuation
 * mark.
 */
function indexOfWords(text: string, words: string): number {
  if (words === '') return -1;
  const normalizedWords = normalize(words).replace(/[.,;:!?]$/, '');
  const normalizedText = normalize(text);
  const at = normalizedText.indexOf(normalizedWords);
  if (at >= 0) return at;
  const first = normalizedWords.charAt(0);
  const otherCase = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  return otherCase.length === first.length ? normalizedText.indexOf(otherCase + normalizedWords.slice(1)) : -1;
}

/**
 * Converts a range of a target's text to a range of the source by counting letters, because the source has other white
 * space.
 *
 * @returns undefined if the source has other letters, such as `&amp;`
 */
function sourceRange(
  { source }: ReportText,
  { text, spans }: Target,
  start: number,
  end: number,
): [number, number] | undefined {
  const first = countLetters(text, 0, start);
  const last = first + countLetters(text, start, end) - 1;
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
  const isComplete = count === countLetters(text, 0, text.length);
  return isComplete && from >= 0 && from <= to ? [from, to + 1] : undefined;
}

function countLetters(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) count++;
  return count;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}
