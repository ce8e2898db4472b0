import type { Day, Exchange, Finding, Part, Person, Session } from '@findings/core';
import {
  creditedName,
  creditPhrase,
  findingOf,
  partTitle,
  peopleNames,
  reportName,
  reportTitle,
} from '@findings/core/library';
import type { Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import { atLineStart, link, plain, plainLine } from './markdown.js';

/** A card names the speakers of at most this many statements. */
const MAX_CREDITS = 4;

/**
 * The speakers of a target, or its title if it has none.
 *
 * ```text
 * **Bronwyn Wex (AusAID)**
 * *Donor coordination*
 * Ms. Bronwyn Wex, AusAID/Bangkok
 * Credited by the label above
 * ```
 *
 * @param part the cited part, from the citation's locator: `page 9`
 */
export function titleLines(say: Translate, target: Target, part?: string): string {
  const talkTitle = target.type === 'highlight' ? target.finding.title : undefined;
  // The line of the place names the session.
  const name = speakersOf(say, target) || ('titleWithin' in target ? target.titleWithin : target.title);
  const title = `**${plain(name)}**${part === undefined ? '' : `, ${plain(part)}`}`;
  const talkLine = talkTitle !== undefined && !name.includes(talkTitle) ? `*${plain(talkTitle)}*` : undefined;
  const isNamed = target.speakers.length === 1 && name.includes(target.speakers[0]!.name);
  const details = target.speakers.filter(hasDetails).map((person) => personLine(person, isNamed));
  const lines = [title, talkLine, labelLine(target), ...details, ...creditLines(say, target)].filter(
    (line) => line !== undefined,
  );
  // Two spaces make a line break.
  return lines.join('  \n');
}

/** The speakers of a target, or its title if it has none, as plain text. */
export function titleOf(say: Translate, target: Target): string {
  return speakersOf(say, target) || target.title;
}

/** The speakers of a highlight. The title of a question names its speakers with its turns. */
function speakersOf(say: Translate, target: Target): string {
  return target.type === 'highlight' ? peopleNames(say, target.mainSpeakers, target.finding) : '';
}

/** The printed label of a text without a speaker, such as `Corporate power`. */
function labelLine(target: Target): string | undefined {
  const label = findingOf(target)?.label;
  return label === undefined || target.speakers.length > 0 ? undefined : `*${plain(label)}*`;
}

/** Why the report credits the speakers: `Joan Didion: named in the sentence`. */
function creditLines(say: Translate, target: Target): readonly string[] {
  const finding = findingOf(target);
  if (!finding) return [];
  const lines = new Set<string>();
  // A label before the text is how reports usually name a speaker.
  const whole = finding.type === 'highlight' && finding.evidence !== 'label' ? finding : undefined;
  const phrase =
    whole?.evidence === undefined ? undefined : creditPhrase(say, { evidence: whole.evidence, credit: whole.credit });
  if (phrase !== undefined) lines.add(plainLine(phrase.charAt(0).toUpperCase() + phrase.slice(1)));
  for (const { speakers, ...credit } of finding.statements) {
    const names = speakerNames(
      say,
      target.speakers.filter(({ id }) => speakers.includes(id)),
      finding,
    );
    const reason = creditPhrase(say, credit);
    if (names !== '') lines.add(plainLine(`${names}: ${reason}`));
  }
  return [...lines].slice(0, MAX_CREDITS);
}

/** Whether a person has roles, or more organizations than a title shows. */
function hasDetails({ affiliations, roles }: Person): boolean {
  return affiliations.length > 1 || roles.length > 0;
}

/**
 * A person's details, without the first organization, which the title shows.
 *
 * @param isNamed whether the title names only this person, so that the name is only shown again with an honorific
 */
function personLine({ honorific, name, affiliations, roles }: Person, isNamed: boolean): string {
  const full = honorific === undefined ? (isNamed ? [] : [name]) : [`${honorific} ${name}`];
  return plainLine([...full, ...roles, ...affiliations.slice(1)].join(', '));
}

/**
 * Where a target is.
 *
 * ```text
 * Contribution 2 · page 9 · [Session 4: Donor Perspectives](…#L112) · Day 2, 18 September 2012 · Trafficking in Persons Workshop
 * ```
 *
 * @param source URI of the report's file
 * @param reference the line above. What it names is not repeated.
 */
export function sourceLine(say: Translate, source: string, target: Target, reference = ''): string {
  if (target.type === 'report') {
    const { title, subtitle, organization, dates, venue } = target.report;
    const titles = [title === target.title ? undefined : title, subtitle].filter((each) => each !== undefined);
    const imprint = [organization, dates?.text, venue]
      .filter((part) => part !== undefined)
      .map(plain)
      .join(' · ');
    return [...titles.map((each) => `*${plain(each)}*`), ...(imprint === '' ? [] : [atLineStart(imprint)])].join(
      '  \n',
    );
  }
  const all = placesOf(say, target);
  const isNamed = all.length > 1 && reference.includes(reportTitle(target.report));
  const places = all
    .filter(({ words }) => !(isNamed && words === reportName(target.report)))
    .map(({ words, part }) => (part ? link(plain(words), source, part.spans[0]?.start.line) : plain(words)));
  return atLineStart(places.join(' · '));
}

/** Where a target is, as plain texts: `Contribution 2`, `page 9`, the session, the day, the report. */
export function sourcePlaces(say: Translate, target: Target): readonly string[] {
  return placesOf(say, target).map(({ words }) => words);
}

interface Place {
  readonly words: string;
  readonly part?: Session | Part;
}

function placesOf(say: Translate, target: Target): readonly Place[] {
  const { report, within, ancestors } = target;
  const session = [within, ...ancestors].find((part) => part?.type === 'session');
  const day = target.type === 'day' ? undefined : report.days.find(({ id }) => id === session?.day);
  const page = findingOf(target)?.page;
  const holders = within && 'finding' in target ? [within, ...ancestors] : ancestors;
  const parts = holders.map((part) => ({ words: partTitle(say, part), part }));
  const title = reportName(report);
  // The outermost part can have the same title.
  const isTitled = target.type === 'report' || parts.at(-1)?.words === title;
  const places: readonly Place[] = [
    { words: speakersOf(say, target) !== '' && 'finding' in target ? target.whatWithin : '' },
    { words: page === undefined ? '' : say`page ${page}` },
    ...parts,
    { words: target.type === 'day' ? (dateOf(say, target.day) ?? '') : day ? dayTitle(say, day) : '' },
    { words: isTitled ? '' : title },
  ];
  return places.filter(({ words }) => words !== '');
}

/** `Day 2, 18 September 2012`. A label that contains the date is not extended. */
export function dayTitle(say: Translate, day: Day): string {
  const date = dateOf(say, day);
  return date === undefined ? day.label : `${day.label}, ${date}`;
}

function dateOf(say: Translate, { label, date }: Day): string | undefined {
  return date === undefined || label.includes(date.slice(0, 4)) ? undefined : formatDate(say, date);
}

/** Formats an ISO 8601 date: `18 September 2012` for `2012-09-18`. */
function formatDate({ language }: Translate, iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : date.toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
}

/**
 * The names of people without their organizations: `Bronwyn Wex and Gary Shaw`.
 *
 * @param finding what they say, to mark credits that are inferred: `probably Gary Shaw`
 */
export function speakerNames(say: Translate, people: readonly Person[], finding?: Finding): string {
  return say.and(people.map((person) => creditedName(say, finding, person)));
}

/** The turns of an exchange, each with its speakers: `Question, Ada Okoye`. */
export function labelledTurns(
  say: Translate,
  { question, comment, answers }: Exchange,
  people: readonly Person[],
): readonly { readonly label: string; readonly text: string }[] {
  const turns = [
    ...(question ? [{ ...question, label: say`Question` }] : []),
    ...(comment ? [{ ...comment, label: say`Comment` }] : []),
    ...answers.map((answer) => ({ ...answer, label: say`Answer` })),
  ];
  return turns.map(({ label, text, speakers }) => {
    const names = speakerNames(
      say,
      people.filter(({ id }) => speakers.includes(id)),
    );
    return { label: names === '' ? label : `${label}, ${names}`, text };
  });
}

/** `Ada Okoye: Wells cost 400 dollars…`. Words that begin with the name of a highlight's speaker stay as they are. */
export function withSpeakers(say: Translate, target: Target, words: string): string {
  const names = target.type === 'highlight' ? speakerNames(say, target.mainSpeakers, target.finding) : '';
  return names === '' || words.startsWith(names) ? words : `${names}: ${words}`;
}
