import type { Target } from '@findings/core/library';
import { findingOf, partTitle, reportTitle } from '@findings/core/library';
import type { Person, Report } from '@findings/core';
import { dateOf } from './work-date.js';
import type { WorkDate } from './work-date.js';
import { authorName } from './work-author.js';
import type { AuthorName } from './work-author.js';
import { workTitle } from './work-title.js';
import { translateEnglish } from '@findings/core/text';

/**
 * A finding or container as a work of a bibliography, with the fields of CSL: a chapter of its session or part, at the event of the workshop.
 * All texts are one line without markup.
 */
export interface Work {
  /** The citation key in the proposals. */
  readonly key: string;
  readonly type: 'report' | 'chapter';
  readonly title: string;
  /** Those whom the report credits with the whole, or else its organization. Empty if there is neither. */
  readonly authors: readonly AuthorName[];
  /** The title of the session or part, or of the report for findings outside all of them. */
  readonly container?: string;
  /** The title of the workshop. Absent if `title` or `container` is the same. */
  readonly event?: string;
  readonly place?: string;
  /** The date of the day, or else of the workshop. */
  readonly date?: WorkDate;
  readonly publisher?: string;
  readonly genre?: string;
  /** The page as printed. */
  readonly page?: string;
  /** The qualified id: `tip2012:s4.h2`. */
  readonly note: string;
}

/**
 * Converts a target to a work.
 *
 * @param key the key after `@` in the proposals; case-sensitive
 */
export function workOf(target: Target, key: string): Work {
  const { report, within } = target;
  const { organization, venue } = report;
  const isReport = target.type === 'report';
  const part = 'finding' in target ? within : undefined;
  const page = findingOf(target)?.page;
  const date = dateOf(target);
  return {
    key,
    type: isReport ? 'report' : 'chapter',
    title: isReport ? fullTitle(report) : workTitle(target),
    authors: authorsOf('finding' in target ? target.mainSpeakers : [], organization),
    ...(!isReport && { container: oneLine(part ? partTitle(translateEnglish, part) : fullTitle(report)) }),
    ...(part && { event: oneLine(reportTitle(report)) }),
    ...(venue !== undefined && { place: oneLine(venue.replace(/\s*;\s*/g, ', ')) }),
    ...(date && { date }),
    ...(organization !== undefined && { publisher: oneLine(organization) }),
    ...(isReport && { genre: 'Workshop report' }),
    ...(page !== undefined && { page: oneLine(page) }),
    note: target.qualifiedId,
  };
}

function authorsOf(speakers: readonly Person[], organization: string | undefined): readonly AuthorName[] {
  if (speakers.length > 0) return speakers.map(({ name }) => authorName(name));
  return organization === undefined ? [] : [{ literal: oneLine(organization) }];
}

/** The title with the subtitle: `Trafficking in Persons Workshop: Capturing Lessons Learned`. */
function fullTitle(report: Report): string {
  const title = reportTitle(report);
  return oneLine(report.subtitle === undefined ? title : `${title.replace(/:$/, '')}: ${report.subtitle}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
