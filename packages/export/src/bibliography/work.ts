import type { Target } from '@findings/core/library';
import { findingOf, isInferred, partTitle, reportTitle } from '@findings/core/library';
import type { Person, Report } from '@findings/core';
import { dateOf, dateOfReport, eventDateOf, eventDateOfReport } from './work-date.js';
import type { WorkDate } from './work-date.js';
import { authorName } from './work-author.js';
import type { AuthorName } from './work-author.js';
import { shortTitleOf } from './short-title.js';
import { oneLine } from '../line-text.js';
import { isOrganizationName } from '@findings/language';
import { translateEnglish } from '@findings/core/text';

/**
 * A work of a bibliography, with the fields of CSL: a report, which its organization published, or a chapter of it. All texts are one line
 * without markup.
 */
export interface Work {
  /** The citation key in the proposals. */
  readonly key: string;
  /** Other keys in the proposals that cite the same work. */
  readonly otherKeys?: readonly string[];
  readonly type: 'report' | 'webpage' | 'chapter';
  readonly title: string;
  /** A shorter title of a report, for citations without an author. */
  readonly shortTitle?: string;
  /** The speakers of a chapter, or the authors of the report, or else its organization. Empty if there is none. */
  readonly authors: readonly AuthorName[];
  /** The title of the report for a chapter, the organization for a web page by other authors. */
  readonly container?: string;
  /** The title of the session or part that the finding is in. */
  readonly section?: string;
  /** Where the workshop took place. The place of publication is not known. */
  readonly place?: string;
  /** The day of the finding, or else the days of the workshop. */
  readonly eventDate?: WorkDate;
  /** When it was published, or else the date of the event. */
  readonly date?: WorkDate;
  readonly publisher?: string;
  /** The address of the report. */
  readonly url?: string;
  /** The ISO 8601 date on which the report was read there. */
  readonly accessed?: string;
  readonly genre?: string;
  /** The page as printed. */
  readonly page?: string;
  /** The qualified id: `tip2012:s4.h2`. */
  readonly note: string;
  /** Whether the report is a digest, which retells another report in other words. */
  readonly isDigest?: true;
}

export const REPORT_GENRE = 'Workshop report';

/** The title of a talk with a known speaker, which is a work of its own. */
export function talkTitle(target: Target): string | undefined {
  return target.type === 'highlight' && creditedSpeakers(target).length > 0 ? target.finding.title : undefined;
}

/**
 * Converts a target to a work of its own: a chapter with the title of the talk, session or part. Under no heading, it is the report.
 *
 * @param key the key after `@` in the proposals; case-sensitive
 */
export function workOf(target: Target, key: string): Work {
  const { report } = target;
  const [title, section] = titlesOf(target);
  const page = findingOf(target)?.page;
  const [date, eventDate] = [dateOf(target), eventDateOf(target)];
  const details = {
    ...(date && { date }),
    ...(eventDate && { eventDate }),
    ...(page !== undefined && { page: oneLine(page) }),
    note: target.qualifiedId,
  };
  if (title === undefined) return { ...workOfReport(report, key), ...details };
  return {
    key,
    type: 'chapter',
    title: oneLine(title),
    authors: authorsOf(report, creditedSpeakers(target)),
    container: fullTitle(report),
    ...(section !== undefined && { section: oneLine(section) }),
    ...publicationOf(report),
    ...(report.organization !== undefined && { publisher: oneLine(report.organization) }),
    ...details,
  };
}

/** The title that is printed for a target, and for a talk that of its session or part. */
function titlesOf(target: Target): readonly [title?: string | undefined, section?: string | undefined] {
  if (target.type === 'day' || target.type === 'summary') return [target.title];
  const { within } = target;
  const isNamed = within !== undefined && (within.title !== '' || within.type === 'session');
  const part = isNamed ? partTitle(translateEnglish, within) : undefined;
  const title = talkTitle(target);
  return title === undefined ? [part] : [title, part];
}

/**
 * A report as one work.
 *
 * @param otherKeys keys of its findings and sessions, if each of them cites the whole report
 */
export function workOfReport(report: Report, key: string, otherKeys: readonly string[] = []): Work {
  const { organization, isWebPage } = report;
  const [date, eventDate] = [dateOfReport(report), eventDateOfReport(report)];
  const title = fullTitle(report);
  const short = report.shortTitle ?? shortTitleOf(report.title ?? '');
  const authors = authorsOf(report);
  const isAuthor = authors.length === 1 && authors[0]!.literal === organization;
  const site = isWebPage && !isAuthor ? organization : undefined;
  return {
    key,
    ...(otherKeys.length > 0 && { otherKeys }),
    type: isWebPage ? 'webpage' : 'report',
    title,
    ...(short !== '' && short !== title && { shortTitle: oneLine(short) }),
    authors,
    ...(site !== undefined && { container: oneLine(site) }),
    ...publicationOf(report),
    ...(!isWebPage && organization !== undefined && { publisher: oneLine(organization) }),
    ...(date && { date }),
    ...(eventDate && { eventDate }),
    ...(!isWebPage && { genre: REPORT_GENRE }),
    note: report.key,
  };
}

/** The note of a work: its id, and a reminder if it is from a digest. */
export function noteText({ note, isDigest }: Work): string {
  return isDigest ? `${note}; from a digest, whose words are not those of the original report` : note;
}

/** What a report and its chapters have in common. */
function publicationOf({ venue, url, accessed, digest }: Report): Partial<Work> {
  return {
    ...(venue !== undefined && { place: placeOf(venue) }),
    ...(url !== undefined && { url }),
    ...(accessed !== undefined && { accessed }),
    ...(digest && { isDigest: true }),
  };
}

/**
 * The speakers of a finding, without inferred ones, which a bibliography cannot mark as such. Those who answer a question are
 * credited with it. Those who ask are only if nobody answers.
 */
export function creditedSpeakers(target: Target): readonly Person[] {
  if (!('finding' in target)) return [];
  const { finding, mainSpeakers } = target;
  const credited = mainSpeakers.filter(({ id }) => !isInferred(finding, id));
  if (finding.type !== 'exchange' || !finding.question) return credited;
  if (finding.answers.length === 0) return credited;
  const answering = new Set(finding.answers.flatMap(({ speakers }) => speakers));
  return credited.filter(({ id }) => answering.has(id));
}

function authorsOf({ authors = [], organization }: Report, speakers: readonly Person[] = []): readonly AuthorName[] {
  if (speakers.length > 0) return speakers.map(({ name }) => authorName(name));
  if (authors.length > 0)
    return authors.map((name) => (isOrganizationName(name) ? { literal: oneLine(name) } : authorName(name)));
  return organization === undefined ? [] : [{ literal: oneLine(organization) }];
}

/** The title with the subtitle: `Trafficking in Persons Workshop: Capturing Lessons Learned`. */
function fullTitle(report: Report): string {
  const title = reportTitle(report);
  return oneLine(report.subtitle === undefined ? title : `${title.replace(/:$/, '')}: ${report.subtitle}`);
}

/** The town of a venue (`Old Mill; Port Town`), or all of it if nothing separates the two. `PORT TOWN` becomes `Port Town`. */
function placeOf(venue: string): string {
  const [building = '', ...town] = venue.split(';').map(oneLine);
  const place = town.filter((each) => each !== '').join(', ') || building;
  return /\p{Ll}/u.test(place)
    ? place
    : place.replace(/\p{L}{4,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
