import { formatKey } from '@findings/citations';
import { findingOf, excerpt, excerptRange, isInferred } from '@findings/core/library';
import type { Library, Target } from '@findings/core/library';
import { NOTICE } from './quoted.js';
import { ToolError } from './tool.js';

/** What all tools say of a finding. */
export function describeFinding(library: Library, target: Target) {
  const finding = findingOf(target);
  const page = finding?.page;
  const namesOf = (isProbable: boolean): string[] =>
    target.speakers.filter(({ id }) => isInferred(finding, id) === isProbable).map(({ name }) => name);
  const probable = namesOf(true);
  return {
    id: idOf(library, target),
    citation: citationOf(library, target),
    title: target.title,
    speakers: namesOf(false),
    ...(probable.length > 0 && { probableSpeakers: probable }),
    ...(page !== undefined && { page }),
  };
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

/**
 * The target of an id, as written in a citation or alone.
 *
 * @throws ToolError that names the nearest ids, or says that the reports are empty
 */
export function targetOf(library: Library, written: string): Target {
  checkReportKey(library, undefined);
  const id = written.trim().replace(/^\[?-?@?\{?|\}?\]?$/g, '');
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
    throw new ToolError(`“${shown}” names several findings: ${listed}. Choose one. ${NOTICE}`);
  }
  const advice = listed === '' ? 'Find its id with search_findings.' : `The nearest are ${listed}. ${NOTICE}`;
  throw new ToolError(`There is no finding “${shown}”. ${advice}`);
}

/**
 * @param key undefined for all reports
 * @throws ToolError if there is no such report, or nothing in it can be cited
 */
export function checkReportKey(library: Library, key: string | undefined): void {
  const reports = library.reports.filter((each) => key === undefined || each.key.toLowerCase() === key.toLowerCase());
  if (reports.some((report) => library.targets(report.key).some((target) => 'finding' in target))) return;
  const keys = (reports.length > 0 ? reports : library.reports).map((report) => report.key).join(', ');
  if (key !== undefined && reports.length === 0)
    throw new ToolError(`There is no report “${excerpt(key, 60)}”. The reports are: ${keys}.`);
  throw new ToolError(
    `The report is empty: nothing in it can be cited (${keys}). Tell the user to look at the file, and to import the report again.`,
  );
}
