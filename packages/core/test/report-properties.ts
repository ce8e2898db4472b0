import assert from 'node:assert/strict';
import { findingsOfPart, type CitableText, type Exchange, type Report, type Span } from '../src/model.js';

/** Every finding of a report, in no particular order. */
export function findingsOf(report: Report): (CitableText | Exchange)[] {
  return [
    ...(report.summary?.passages ?? []),
    ...[...report.sessions, ...report.parts].flatMap(findingsOfPart),
    ...report.recommendations,
    ...report.actions,
  ];
}

/** What holds of every report, whatever its text. Throws where it does not. */
export function verifyReport(source: string, report: Report): void {
  const findings = findingsOf(report);
  const parts = [...report.sessions, ...report.parts];
  const lines = [0, ...[...source.matchAll(/\r\n|\n|\r/g)].map(({ 0: end, index }) => index + end.length)];
  for (const { text, spans } of placed(report)) verifySpans(source, lines, text, spans);
  for (const { text } of findings) assert.doesNotMatch(text, /^[ \n\t]|[ \n\t]$| {2}|\n/);

  const ids = [...findings, ...parts, ...report.days, ...(report.summary ? [report.summary] : [])].map(({ id }) => id);
  assert.deepEqual(repeated(ids), [], 'ids are unique');
  assert.deepEqual(repeated(report.people.map(({ id }) => id)), [], 'ids of people are unique');

  const people = new Set(report.people.map(({ id }) => id));
  const turns = findings.flatMap((one) => ('answers' in one ? [one.question, one.comment, ...one.answers] : []));
  const speakers = [
    ...parts.flatMap(({ highlights, chairs }) => [chairs, ...highlights.map((one) => one.speakers)]),
    ...[...turns, ...findings.flatMap(({ statements }) => statements)].map((one) => one?.speakers ?? []),
  ].flat();
  assert.deepEqual(
    speakers.filter((id) => !people.has(id)),
    [],
    'speakers are people of the report',
  );
  const known = new Set(ids);
  const named = [
    ...parts.flatMap(({ within }) => within ?? []),
    ...report.people.flatMap((person) => person.findings),
    ...report.days.flatMap(({ sessions }) => sessions),
  ];
  assert.deepEqual(
    named.filter((id) => !known.has(id)),
    [],
    'ids that are named exist',
  );

  for (const { text, statements } of findings) {
    let from = 0;
    for (const statement of statements) {
      const at = text.indexOf(statement.text, from);
      assert.ok(at >= from && statement.speakers.length > 0, `a statement is in its finding: ${statement.text}`);
      from = at + statement.text.length;
    }
  }
}

/** Everything that has spans. */
function placed(report: Report): { readonly text: string; readonly spans: readonly Span[] }[] {
  const findings = findingsOf(report);
  return [
    ...findings,
    ...findings.flatMap((one) => [...one.quantities, ...one.quotations, ...one.statements]),
    ...findings
      .flatMap((one) => ('answers' in one ? [one.question, one.comment, ...one.answers] : []))
      .filter((turn) => turn !== undefined),
    ...(report.summary?.references ?? []),
  ];
}

/** The slices have the characters of the text, but for white space, character references and NUL; points count as those of unist. */
function verifySpans(source: string, lines: readonly number[], text: string, spans: readonly Span[]): void {
  const bare = (some: string): string =>
    some
      .replaceAll('&amp;', '&')
      .replaceAll('&nbsp;', ' ')
      .replace(/[\s\0]+/g, '');
  const slices = bare(spans.map(({ start, end }) => source.slice(start.offset, end.offset)).join(''));
  if (!/&#?\w+;/.test(slices)) assert.equal(slices, bare(text));
  const offsets = spans.flatMap(({ start, end }) => [start.offset, end.offset]);
  assert.deepEqual(
    offsets,
    offsets.toSorted((left, right) => left - right),
  );
  for (const { line, column, offset } of spans.map(({ start }) => start))
    assert.equal(lines[line - 1]! + column - 1, offset, 'lines and columns count from 1');
}

function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.has(id) || !seen.add(id));
}

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
    finding.heading,
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
  /\]\((?:\{\{[^{}\n]*\}\})?[^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/g,
  /^ {0,3}\[(?!\^)[^\]\n]+\]:.*$/gm,
  // Names of footnotes, fences of Pandoc.
  /\[\^[^\]\s]+\]/g,
  /^[ \t]*:::[^\n]*$/gm,
  /!\[[^\]]*\]/g,
  /\{:?[^{}\n]*\}/g,
  /^ {0,3}(?:```|~~~)[^\n]*$/gm,
  // Markers of items, templates.
  /^[\s>]*(?:\(?\d{1,9}[.)]|o)(?=\s)/gm,
  /\{\{[^{}\n]*\}\}/g,
  // Targets of links of wikis.
  /\[\[[^\][|]*(?:\]\[|\|)/g,
];

function markupOf(text: string): Uint8Array {
  const markup = new Uint8Array(text.length);
  for (const pattern of MARKUP)
    for (const { 0: match, index } of text.matchAll(pattern)) markup.fill(1, index, index + match.length);
  return markup;
}
