import type { SourceText, Target } from '@findings/core/check';
import type { Place } from '../answers/answers.js';
import { placeOfTarget } from '../workspace/place-of-target.js';
import type { Proposal } from '../workspace/proposal.js';
import type { ReportText } from '../workspace/report-text.js';
import type { Workspace } from '../workspace/workspace.js';

/**
 * Where words of a finding stand in its report, page breaks among them included; where they are not found letter by
 * letter, the finding's first run. Undefined for a report whose file is not known.
 */
export function placeOfWords(
  workspace: Workspace,
  { context }: Proposal,
  target: Target,
  words: string | undefined,
): Place | undefined {
  const uri = context.sources.get(target.report.key);
  if (uri === undefined) return undefined;
  const report = workspace.report(uri);
  const at = words === undefined ? -1 : indexIn(target.text, words.trim());
  const stretch = at < 0 || !report ? undefined : inSource(report, target, at, at + words!.trim().length);
  return stretch && report ? { uri, span: report.source.span(...stretch) } : placeOfTarget({ uri }, target);
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
function inSource(report: ReportText, target: Target, start: number, end: number): [number, number] | undefined {
  const places = letterPlaces(report, target);
  const before = letters(target.text, 0, start);
  const count = letters(target.text, start, end);
  const from = places[before];
  const last = places[before + count - 1];
  return count > 0 && from !== undefined && last !== undefined && from <= last ? [from, last + 1] : undefined;
}

/** Who types is told of the same findings at each key. */
const known = new WeakMap<ReportText, WeakMap<Target, Uint32Array>>();

/** Where each letter of a target's text stands in the source; none where that has others. */
function letterPlaces(report: ReportText, target: Target): Uint32Array {
  const ofReport = known.get(report) ?? new WeakMap<Target, Uint32Array>();
  known.set(report, ofReport);
  const before = ofReport.get(target);
  if (before) return before;
  const places = readLetterPlaces(report.source, target);
  ofReport.set(target, places);
  return places;
}

function readLetterPlaces(source: SourceText, { text, spans }: Target): Uint32Array {
  const places = new Uint32Array(letters(text, 0, text.length));
  let count = 0;
  for (const { start, end } of spans) {
    const words = source.slice(start.offset, end.offset);
    for (let at = 0; at < words.length; at++) {
      if (isSpace(words.charCodeAt(at))) continue;
      // What is written behind the end of an array is lost, but counts.
      places[count++] = start.offset + at;
    }
  }
  return count === places.length ? places : new Uint32Array();
}

function letters(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) count++;
  return count;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}
