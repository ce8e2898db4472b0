import type { Exchange, Finding, Person, Report, Turn } from '@findings/core';
import { creditedName, creditPhrase, findingOf, isIn, partTitle } from '@findings/core/library';
import type { Library, Target } from '@findings/core/library';
import { translateEnglish } from '@findings/core/text';
import { printable } from '../terminal/escape-controls.js';
import { wrap } from '../terminal/wrap.js';
import { countNoun } from './count-noun.js';
import type { Layout } from '../terminal/style.js';
import { idRows } from './id-rows.js';
import { say } from '../terminal/say.js';

/**
 * Everything about a target: its title, speakers, session, text and contents.
 *
 * @param file the report's path, relative to the working directory
 */
export function targetLines(target: Target, library: Library, file: string, layout: Layout): string[] {
  const { style, width } = layout;
  const line = target.spans[0]?.start.line;
  return [
    style.id(style.bold(printable(target.qualifiedId))),
    ...wrap(printable(target.title), width).map(style.bold),
    ...target.speakers.flatMap((person) => wrap(personLine(person, findingOf(target)), width)),
    ...joinWithDots(contextOf(target), width).map(style.dim),
    ...bodyOf(target, library, layout),
    ...creditLines(findingOf(target), target.report, layout),
    '',
    ...labelLines(findingOf(target), layout),
    style.dim(printable(line === undefined ? file : `${file}:${line}`)),
  ];
}

/** Why a person is credited, and with which sentences. */
function creditLines(finding: Finding | undefined, report: Report, { style, width }: Layout): string[] {
  if (!finding) return [];
  const why =
    finding.type === 'highlight' && finding.evidence !== undefined
      ? [{ evidence: finding.evidence, credit: finding.credit }]
      : [];
  return [
    ...why.flatMap((credit) => [
      '',
      ...wrap(`Speaker: ${creditPhrase(translateEnglish, credit)}`, width, '  ').map(style.dim),
    ]),
    ...finding.statements.flatMap(({ text, speakers, ...credit }) => [
      '',
      style.bold(`  ${printable(namesOf(speakers, report, finding))}`),
      ...(text === finding.text ? [] : wrap(printable(`“${text}”`), width, '  ')),
      ...wrap(creditPhrase(translateEnglish, credit), width, '  ').map(style.dim),
    ]),
  ];
}

function namesOf(ids: readonly string[], { people }: Report, finding?: Finding): string {
  return ids
    .map((id) => people.find((person) => person.id === id) ?? { id, name: id })
    .map((person) => creditedName(translateEnglish, finding, person))
    .join(', ');
}

/** The printed label and the page. */
function labelLines(finding: Finding | undefined, { style, width }: Layout): string[] {
  if (!finding) return [];
  const { label, page } = finding;
  return [
    ...(label === undefined ? [] : wrap(printable(`label: ${label}`), width)),
    ...(page === undefined ? [] : [printable(`page ${page}`)]),
  ].map(style.dim);
}

function personLine({ id, honorific, name, affiliations }: Person, finding: Finding | undefined): string {
  const full = creditedName(translateEnglish, finding, {
    id,
    name: honorific === undefined ? name : `${honorific} ${name}`,
  });
  return printable([full, ...affiliations].join(', '));
}

/** The day, session and parts of a target, or the publication details of a report. */
function contextOf(target: Target): string[] {
  const { report, within, ancestors } = target;
  if (target.type === 'report') return imprint(report);
  const holders = [...(within && 'finding' in target ? [within] : []), ...ancestors].reverse();
  const session = [within, ...ancestors].find((part) => part?.type === 'session');
  const day = report.days.find(({ id }) => id === session?.day);
  const parts = [
    day && (day.date === undefined ? day.label : `${day.label} (${day.date})`),
    ...holders.map((part) => partTitle(translateEnglish, part)),
    report.title ?? report.key,
  ];
  return parts.filter((part) => part !== undefined);
}

export function imprint({ organization, dates, venue }: Report): string[] {
  return [organization, dates?.text, venue].filter((part) => part !== undefined);
}

/** Joins texts with dots, as wrapped lines. */
export function joinWithDots(parts: readonly string[], width: number): string[] {
  return parts.length === 0 ? [] : wrap(printable(parts.join(' · ')), width);
}

function bodyOf(target: Target, library: Library, layout: Layout): string[] {
  const { width } = layout;
  const prose = (text: string): string[] => wrap(printable(text), width, '  ');
  switch (target.type) {
    case 'passage':
    case 'highlight':
      return ['', ...prose(target.finding.text)];
    case 'exchange':
      return exchangeLines(target.finding, target.report, layout);
    case 'summary':
      return target.summary.passages.flatMap(({ id, text }) => ['', layout.style.id(`  ${id}`), ...prose(text)]);
    case 'session':
    case 'part':
      return contentLines(library, target, (each) => each !== target && isIn(each, target), layout);
    case 'day':
      return contentLines(library, target, (each) => each.type === 'session' && isIn(each, target), layout);
    case 'report':
      return contentLines(library, target, (each) => each !== target && !('finding' in each), layout);
  }
}

/** One line for each target in a session, part, day or report. */
function contentLines(
  library: Library,
  target: Target,
  isContent: (each: Target) => boolean,
  layout: Layout,
): string[] {
  const contents = library.targets(target.report.key).filter(isContent);
  if (contents.length === 0) return [];
  const all = contents.map((each) => ({ id: each.id, text: headline(each) }));
  const findings =
    target.type === 'report' ? library.targets(target.report.key).filter((each) => 'finding' in each) : [];
  const tail = findings.length > 0 ? ['', `  ${countNoun(findings.length, 'finding')} in total.`] : [];
  return ['', ...idRows(all, layout), ...tail];
}

/** For a list: the speakers and the text, or the title. */
function headline(target: Target): string {
  if (!('finding' in target)) return target.title;
  const names = target.mainSpeakers.map((person) => creditedName(translateEnglish, target.finding, person)).join(', ');
  return names === '' || target.type === 'exchange' ? target.text : `${names}: ${target.text}`;
}

function exchangeLines(exchange: Exchange, report: Report, { style, width }: Layout): string[] {
  const turn = (label: string, { text, speakers }: Turn): string[] => {
    const names = namesOf(speakers, report);
    const head = names === '' ? label : `${label}, ${printable(names)}`;
    return ['', style.bold(`  ${head}`), ...wrap(printable(text), width, '  ')];
  };
  const { question, comment, answers } = exchange;
  return [
    ...(question ? turn('Question', question) : []),
    ...(comment ? turn('Comment', comment) : []),
    ...answers.flatMap((answer) => turn(comment ? 'Reply' : 'Answer', answer)),
  ];
}

/** The message for an unknown id, with similar ids. */
export function unknownIdLines(id: string, library: Library, { style, width }: Layout): string[] {
  const reports = library.reports.map(({ key }) => key).join(', ');
  const head = `${style.error('findings:')} There is no finding “${printable(id)}” in ${reports}.`;
  const similar = library.nearestIds(id.replace(/^@/, ''), 5);
  if (similar.length === 0) return [head, say`“findings search WORDS…” finds ids by words.`];
  return [
    head,
    'Similar ids:',
    ...idRows(
      similar.map(({ id, title }) => ({ id, text: title })),
      { style, width },
    ),
  ];
}
