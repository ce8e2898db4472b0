import { rangeSpeakers } from '@findings/check/editor';
import { formatKey } from '@findings/citations';
import { findingOf, excerpt, excerptRange, isInferred } from '@findings/core/library';
import type { Library, Target } from '@findings/core/library';
import { foldedWords, readSentences, type OffsetRange } from '@findings/language';
import { NOTICE } from './quoted.js';
import { ToolError } from './tool.js';
import type { ReportFolder } from './tool.js';

/**
 * The fields of a finding in the answers of all tools.
 *
 * @param range the range whose speakers to return. Default: the whole finding
 */
export function describeFinding(library: Library, target: Target, range?: OffsetRange) {
  const finding = findingOf(target);
  const page = finding?.page;
  const { speakers, probable } =
    finding && range
      ? rangeSpeakers(target, range, library)
      : {
          speakers: target.speakers.filter(({ id }) => !isInferred(finding, id)),
          probable: target.speakers.filter(({ id }) => isInferred(finding, id)),
        };
  return {
    id: idOf(library, target),
    citation: citationOf(library, target),
    title: target.title,
    speakers: speakers.map(({ name }) => name),
    ...(probable.length > 0 && { probableSpeakers: probable.map(({ name }) => name) }),
    ...(page !== undefined && { page }),
  };
}

/** The fields of a search hit: those of the finding, and its best sentence. The speakers are those of this sentence. */
export function describeHit(library: Library, target: Target, terms: readonly string[], length: number) {
  const { text } = target;
  const range = nearestSentence(text, new Set(terms));
  const isWhole = range.start === 0 && range.end === text.length;
  return {
    ...describeFinding(library, target, range),
    ...(!isWhole && { sentence: excerpt(text.slice(range.start, range.end), MAX_SENTENCE) }),
    ...excerptAbout(text, terms, length),
  };
}

/** The note for an answer whose best result is a weak match. */
export const WEAK_NOTE =
  'Weak match: even the best finding has few of these words. It is probably about something else: read it before you cite it.';

/** Shorter words do not count: they are often articles and prepositions. */
const SHORTEST_WORD = 4;
const MAX_SENTENCE = 400;

/** The sentence of a text that has most of the given folded words. The whole text if no sentence has any. */
export function nearestSentence(text: string, words: ReadonlySet<string>): OffsetRange {
  let best = { start: 0, end: text.length, count: 0 };
  for (const { start, end } of readSentences(text)) {
    const found = foldedWords(text.slice(start, end)).filter((word) => words.has(word));
    const count = new Set(found.filter((word) => word.length >= SHORTEST_WORD || /\d/.test(word))).size;
    if (count > best.count) best = { start, end, count };
  }
  return best;
}

/** The shortest id of a target that is not ambiguous. */
export function idOf(library: Library, target: Target): string {
  return library.get(target.id) === target ? target.id : target.qualifiedId;
}

export function citationOf(library: Library, target: Target): string {
  return `[${formatKey(idOf(library, target))}]`;
}

/**
 * The part of a text that matches the most different search terms, if the whole text is too long for a list.
 *
 * @param terms in lower case without accents
 */
export function excerptAbout(text: string, terms: readonly string[], length: number): { text: string; isCut: boolean } {
  const { start, end } = excerptRange(text, terms, length);
  return {
    text: `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`,
    isCut: end - start < text.length,
  };
}

/** The reports of a folder, or what a tool needs of them. */
export type Reports = Pick<ReportFolder, 'library'> & { readonly counts?: ReportFolder['counts'] | undefined };

/** An id as written in a citation, without its marks. */
export function plainId(written: string): string {
  return written.trim().replace(/^\[?-?@?\{?|\}?\]?$/g, '');
}

/**
 * The target of an id, as written in a citation or alone.
 *
 * @throws ToolError that names the nearest ids, or says that the reports are empty
 */
export function targetOf({ library, counts }: Reports, written: string): Target {
  checkReportKey({ library, counts }, undefined);
  const id = plainId(written);
  const resolution = library.resolve(id);
  if (resolution.type === 'found') return resolution.target;
  const near =
    resolution.type === 'ambiguous'
      ? resolution.candidates
      : resolution.type === 'unresolved'
        ? resolution.suggestions
        : library.nearestIds(id);
  const listed = near.map(({ id: each, title }) => `${each} (${title})`).join(', ');
  const shown = excerpt(id, 60);
  if (resolution.type === 'ambiguous') {
    throw new ToolError(`“${shown}” matches several findings: ${listed}. Choose one. ${NOTICE}`);
  }
  const advice = listed === '' ? 'Find its id with search_findings.' : `The nearest are ${listed}. ${NOTICE}`;
  throw new ToolError(`There is no finding “${shown}”. ${advice}`);
}

/**
 * @param key undefined for all reports
 * @throws ToolError if there is no such report, or nothing in it can be cited
 */
export function checkReportKey({ library, counts }: Reports, key: string | undefined): void {
  const all = counts ? [...counts.keys()] : library.reports.map((report) => report.key);
  const wanted = all.filter((each) => key === undefined || each.toLowerCase() === key.toLowerCase());
  const hasFindings = (each: string): boolean =>
    counts ? counts.get(each)! > 0 : library.targets(each).some((target) => 'finding' in target);
  if (wanted.some(hasFindings)) return;
  const keys = (wanted.length > 0 ? wanted : all).join(', ');
  if (key !== undefined && wanted.length === 0)
    throw new ToolError(`There is no report “${excerpt(key, 60)}”. The reports are: ${keys}.`);
  throw new ToolError(
    `The report is empty: nothing in it can be cited (${keys}). Tell the user to review the file, and to import the report again.`,
  );
}
