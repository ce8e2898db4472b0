import { existsSync, readFileSync } from 'node:fs';
import type { CitableText, Exchange, Report, Session, Span } from '../../src/model.js';

/** The text of one of the reports that are measured, or, where they are absent, `undefined` and a line that says so. */
export function sharedReport(name: string): string | undefined {
  const place = new URL(`../../../../../shared/reports/${name}`, import.meta.url);
  if (existsSync(place)) return readFileSync(place, 'utf8');
  console.info(`Left out: what is asserted of ${name}, since ../shared/reports/${name} is absent.`);
  return undefined;
}

/** Every finding of a report, in no particular order. */
export function findingsOf(report: Report): (CitableText | Exchange)[] {
  return [
    ...(report.summary?.passages ?? []),
    ...[...report.sessions, ...report.parts].flatMap((part) => [
      ...('guidingQuestions' in part ? part.guidingQuestions : []),
      ...part.overview,
      ...part.highlights,
      ...part.exchanges,
      ...part.recommendations,
      ...part.actions,
      ...part.tables,
    ]),
    ...report.recommendations,
    ...report.actions,
  ];
}

/**
 * The prose that is in no finding: stretches between the spans of findings and titles that have several words in lower case, as
 * labels and names have not. `leftOut` are the lines (1-based, both included) that no one would cite.
 */
export function lostProse(
  text: string,
  report: Report,
  leftOut: readonly (readonly [number, number])[] = [],
): string[] {
  const spans: Span[] = [
    ...findingsOf(report).flatMap((finding) => finding.spans),
    ...[...report.sessions, ...report.parts].flatMap((part) => part.spans),
    ...report.furniture.flatMap((furniture) => furniture.spans),
    ...report.days.flatMap((day) => day.spans),
  ].toSorted((left, right) => left.start.offset - right.start.offset);
  const lost: string[] = [];
  let from = 0;
  for (const [start, end] of [
    ...spans.map((span) => [span.start.offset, span.end.offset] as const),
    [text.length, text.length] as const,
  ]) {
    if (start > from) lost.push(...proseBetween(text, from, start, leftOut));
    from = Math.max(from, end);
  }
  return lost;
}

function proseBetween(
  text: string,
  from: number,
  to: number,
  leftOut: readonly (readonly [number, number])[],
): string[] {
  let line = text.slice(0, from).split('\n').length;
  const kept: string[] = [];
  for (const one of text.slice(from, to).split('\n')) {
    if (!leftOut.some(([first, last]) => line >= first && line <= last)) kept.push(one);
    line++;
  }
  return kept
    .join('\n')
    .split(/\n\s*\n/)
    .map((stretch) =>
      stretch
        .replace(/\]\([^)\s]*\)|<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((stretch) => (stretch.match(/(?<![\p{L}\p{N}/.-])\p{Ll}{3,}/gu) ?? []).length > 3);
}

/**
 * A session in a line: its number of guiding questions and overview passages, the speakers of each highlight, and each exchange as who
 * opened it (`?` asked, `:` remarked) and who gave each answer (`-` where the report names no one):
 * `g1 p2 h[wex*3; poudel+baruah] q[? > wex, -; : ford > -] r2 a1`, where `wex*3` is three in a row.
 */
export function shapeOf(session: Session): string {
  const names = (speakers: readonly string[]): string => speakers.join('+') || '-';
  const opener = ({ question, comment }: Exchange): string => {
    const turn = question ?? comment;
    return `${question ? '?' : comment ? ':' : '!'}${turn && turn.speakers.length > 0 ? ` ${names(turn.speakers)}` : ''}`;
  };
  const exchange = (one: Exchange): string =>
    one.answers.length === 0
      ? opener(one)
      : `${opener(one)} > ${counted(one.answers.map((answer) => names(answer.speakers))).join(', ')}`;
  const { guidingQuestions: g, overview: p, highlights: h, exchanges: q, recommendations: r, actions: a } = session;
  return [
    ...(session.chairs.length > 0 ? [`chair[${session.chairs.join(' ')}]`] : []),
    ...(g.length > 0 ? [`g${g.length}`] : []),
    ...(p.length > 0 ? [`p${p.length}`] : []),
    ...(h.length > 0 ? [`h[${counted(h.map((one) => names(one.speakers))).join('; ')}]`] : []),
    ...(q.length > 0 ? [`q[${q.map(exchange).join('; ')}]`] : []),
    ...(r.length > 0 ? [`r${r.length}`] : []),
    ...(a.length > 0 ? [`a${a.length}`] : []),
  ].join(' ');
}

/** `a, a, a, b` → `a*3, b`. */
function counted(words: readonly string[]): string[] {
  const runs: { word: string; count: number }[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last?.word === word) last.count++;
    else runs.push({ word, count: 1 });
  }
  return runs.map(({ word, count }) => (count === 1 ? word : `${word}*${count}`));
}
