import { peopleNames, reportTitle, sessionTitle } from '@findings/core/library';
import type { Day, Person } from '@findings/core';
import type { Translate } from '@findings/core/text';
import type { Target } from '@findings/core/library';
import { formatDate } from './format-date.js';
import { atLineStart, link, plain, plainLine } from './markdown.js';

/**
 * Who says it; or, of what nobody is known to say and what is no finding, what it is.
 *
 * ```text
 * **Bronwyn Wex (AusAID)**
 * *Donor coordination*
 * Ms. Bronwyn Wex, AusAID/Bangkok
 * ```
 *
 * @param part by the citation's locator: `page 9`
 */
export function headLines(say: Translate, target: Target, part?: string): string {
  const talk = target.type === 'highlight' ? target.finding.title : undefined;
  const name = speakersOf(say, target) || target.title;
  const title = `**${plain(name)}**${part === undefined ? '' : `, ${plain(part)}`}`;
  const named = talk !== undefined && !name.includes(talk) ? `*${plain(talk)}*` : undefined;
  const more = target.speakers.filter(tellsMore).map(personLine);
  const lines = [title, named, ...more].filter((line) => line !== undefined);
  // Two spaces: a new line, and no new paragraph.
  return lines.join('  \n');
}

/** A highlight is what its speakers say; of an exchange, its turns tell who says what. */
function speakersOf(say: Translate, target: Target): string {
  return target.type === 'highlight' ? peopleNames(say, target.speakers) : '';
}

/** Whether there is more to say of somebody than a title does: name and first organisation. */
function tellsMore({ affiliations, roles }: Person): boolean {
  return affiliations.length > 1 || roles.length > 0;
}

/** What stands above it already, the first organisation, is not said again. */
function personLine({ honorific, name, affiliations, roles }: Person): string {
  const full = honorific === undefined ? name : `${honorific} ${name}`;
  return plainLine([full, ...roles, ...affiliations.slice(1)].join(', '));
}

/**
 * ```text
 * Session 4 highlight · [Session 4: Donor Perspectives](…#L112) · Day 2, 18 September 2012 · Trafficking in Persons Workshop
 * ```
 *
 * @param source URI of the report's file
 */
export function placeLine(say: Translate, source: string, target: Target): string {
  const { report, session } = target;
  if (target.type === 'report') {
    const { subtitle, organization, dates, venue } = report;
    const imprint = [organization, dates?.text, venue]
      .filter((part) => part !== undefined)
      .map(plain)
      .join(' · ');
    return [
      ...(subtitle === undefined ? [] : [`*${plain(subtitle)}*`]),
      ...(imprint === '' ? [] : [atLineStart(imprint)]),
    ].join('  \n');
  }
  const day = target.type === 'day' ? undefined : report.days.find(({ id }) => id === session?.day);
  const parts = [
    speakersOf(say, target) !== '' && 'finding' in target && plain(target.what),
    session &&
      target.type !== 'session' &&
      link(plain(sessionTitle(say, session)), source, session.spans[0]?.start.line),
    target.type === 'day' ? dateOf(say, target.day) : day && plain(dayTitle(say, day)),
    plain(reportTitle(report)),
  ];
  return atLineStart(parts.filter((part) => part !== undefined && part !== false).join(' · '));
}

/** `Day 2, 18 September 2012`; a label that has its date already stays as it is. */
export function dayTitle(say: Translate, day: Day): string {
  const date = dateOf(say, day);
  return date === undefined ? day.label : `${day.label}, ${date}`;
}

function dateOf(say: Translate, { label, date }: Day): string | undefined {
  return date === undefined || label.includes(date.slice(0, 4)) ? undefined : formatDate(say, date);
}

/** `Bronwyn Wex and Gary Shaw`, without their organisations; empty for nobody. */
export function speakerNames(say: Translate, people: readonly Person[]): string {
  return say.and(people.map(({ name }) => name));
}
