import type { Target } from '@findings/core/library';
import { reportTitle, sessionTitle } from '@findings/core/library';
import type { Person, Report } from '@findings/core';
import { dateOf } from './work-date.js';
import type { WorkDate } from './work-date.js';
import { authorName } from './work-author.js';
import type { AuthorName } from './work-author.js';
import { workTitle } from './work-title.js';
import { translateEnglish } from '@findings/core/text';

/**
 * What a bibliography says of a finding, in the words of CSL: a chapter of its session, given at the workshop. All
 * texts are one line of Unicode without markup.
 */
export interface Work {
  /** The citation key, as the proposals write it. */
  readonly key: string;
  readonly type: 'report' | 'chapter';
  readonly title: string;
  /** The speakers; the organisation where the report names none; nobody where it names no organisation either. */
  readonly authors: readonly AuthorName[];
  /** The session, or the report for what stands in none. */
  readonly container?: string;
  /** The workshop; absent where the title or the container says it already. */
  readonly event?: string;
  readonly place?: string;
  /** Of the finding's day, or else of the workshop. */
  readonly date?: WorkDate;
  readonly publisher?: string;
  readonly genre?: string;
  /** The id that holds everywhere: `tip2012:s4.h2`. */
  readonly note: string;
}

/** @param key what stands behind the `@` in the proposals; letter case matters to those who read it */
export function workOf(target: Target, key: string): Work {
  const { report, session } = target;
  const { organization, venue } = report;
  const isReport = target.type === 'report';
  const inSession = session !== undefined && target.type !== 'session';
  const date = dateOf(target);
  return {
    key,
    type: isReport ? 'report' : 'chapter',
    title: isReport ? fullTitle(report) : workTitle(target),
    authors: authorsOf(target.speakers, organization),
    ...(!isReport && { container: oneLine(inSession ? sessionTitle(translateEnglish, session) : fullTitle(report)) }),
    ...(inSession && { event: oneLine(reportTitle(report)) }),
    ...(venue !== undefined && { place: oneLine(venue.replace(/\s*;\s*/g, ', ')) }),
    ...(date && { date }),
    ...(organization !== undefined && { publisher: oneLine(organization) }),
    ...(isReport && { genre: 'Workshop report' }),
    note: target.qualifiedId,
  };
}

function authorsOf(speakers: readonly Person[], organization: string | undefined): readonly AuthorName[] {
  if (speakers.length > 0) return speakers.map(({ name }) => authorName(name));
  return organization === undefined ? [] : [{ literal: oneLine(organization) }];
}

/** `Trafficking in Persons Workshop: Capturing Lessons Learned`. */
function fullTitle(report: Report): string {
  const title = reportTitle(report);
  return oneLine(report.subtitle === undefined ? title : `${title.replace(/:$/, '')}: ${report.subtitle}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
