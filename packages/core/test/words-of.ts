import type { Report, Span } from '../src/model.js';
import { findingsOf } from './reports/shared-report.js';

/** A word of a source that is in no finding, title, label or furniture. */
export interface LostWord {
  readonly offset: number;
  readonly word: string;
}

/** The words of the source that the report has nowhere, without those of markup, comments and front matter. */
export function lostWords(text: string, report: Report): LostWord[] {
  const covered = coverage(text, report);
  const known = wordsOfLabels(report);
  const isMarkup = markupOf(text);
  const lost: LostWord[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (covered[index] === 1 || isMarkup[index] === 1) continue;
    if (takeOne(known, word.replace(/[-\u00AD]\s+/g, ''))) continue;
    lost.push({ offset: index, word });
  }
  return lost;
}

/** The words of the source that two findings have, or a finding and furniture. */
export function repeatedWords(text: string, report: Report): LostWord[] {
  const once = new Uint8Array(text.length);
  const twice = new Uint8Array(text.length);
  const add = (spans: readonly Span[]): void => {
    for (const { start, end } of spans)
      for (let at = start.offset; at < end.offset; at++) (once[at] === 1 ? twice : once)[at] = 1;
  };
  for (const { spans } of findingsOf(report)) add(spans);
  for (const { spans } of report.furniture) add(spans);
  return [...text.matchAll(WORD)]
    .filter(({ index }) => twice[index] === 1)
    .map(({ 0: word, index }) => ({ offset: index, word }));
}

/** A word that a hyphen cuts at the end of its line is one. */
const WORD = /[\p{L}\p{N}]+(?:[-\u00AD][ \t]*\r?\n[ \t]*\p{L}+)*/gu;

function coverage(text: string, report: Report): Uint8Array {
  const covered = new Uint8Array(text.length);
  const all = [
    ...findingsOf(report),
    ...[...report.sessions, ...report.parts, ...report.days],
    ...report.furniture,
  ].flatMap(({ spans }) => spans);
  for (const { start, end } of all) covered.fill(1, start.offset, end.offset);
  // `Session 4:` before a title.
  for (const { spans } of [...report.sessions, ...report.parts])
    for (const { start } of spans.slice(0, 1)) covered.fill(1, start.offset - start.column + 1, start.offset);
  return covered;
}

/** How often each word is in a label, in the title of a part with its number, or in what the report says of itself. */
function wordsOfLabels(report: Report): Map<string, number> {
  const { title, subtitle, organization, venue, dates } = report;
  const labels = findingsOf(report).flatMap((finding) => [
    finding.label,
    'title' in finding ? String(finding.title) : undefined,
    ...('answers' in finding ? [finding.question, finding.comment, ...finding.answers].map((turn) => turn?.label) : []),
  ]);
  const counts = new Map<string, number>();
  for (const label of [...labels, title, subtitle, organization, venue, dates?.text])
    for (const [word] of (label ?? '').matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function takeOne(counts: Map<string, number>, word: string): boolean {
  const count = counts.get(word) ?? 0;
  if (count > 0) counts.set(word, count - 1);
  return count > 0;
}

const MARKUP: readonly RegExp[] = [
  // Front matter, comments, tags, character references.
  /^\uFEFF?(?:---|\+\+\+)\r?\n[\s\S]*?\n(?:---|\+\+\+)[ \t]*(?:\r?\n|$)/g,
  /<!--[\s\S]*?(?:-->|$)/g,
  /<(script|style|head|svg|template|noscript|object|iframe)\b[\s\S]*?<\/\1>/gi,
  /<\/?[a-z][^<>]*>/gi,
  /&#?\w{1,31};/g,
  // Destinations and definitions of links, names of images, attributes, the language of a fence.
  /\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/g,
  /^ {0,3}\[(?!\^)[^\]\n]+\]:.*$/gm,
  // Names of footnotes, fences of Pandoc.
  /\[\^[^\]\s]+\]/g,
  /^[ \t]*:::[^\n]*$/gm,
  /!\[[^\]]*\]/g,
  /\{:?[^{}\n]*\}/g,
  /^ {0,3}(?:```|~~~)[^\n]*$/gm,
  // Markers of items, templates.
  /^[\s>]*(?:\d{1,9}[.)]|o)(?=\s)/gm,
  /\{\{[^{}\n]*\}\}/g,
];

function markupOf(text: string): Uint8Array {
  const markup = new Uint8Array(text.length);
  for (const pattern of MARKUP)
    for (const { 0: match, index } of text.matchAll(pattern)) markup.fill(1, index, index + match.length);
  return markup;
}
