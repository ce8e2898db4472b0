import type { Exchange, Person, Report, Turn } from '@findings/core';
import type { Library, Target } from '@findings/core/library';
import { printable } from '../terminal/escape-controls.js';
import { wrap } from '../terminal/wrap.js';
import { counted } from './count-noun.js';
import type { Layout } from '../terminal/layout.js';
import { rows } from './id-rows.js';

/**
 * A page about something that can be cited: what it is, who says it, where, the text, what it holds.
 *
 * @param file the report's, as a person would write it
 */
export function targetLines(target: Target, library: Library, file: string, sheet: Layout): string[] {
  const { style, width } = sheet;
  const line = target.spans[0]?.start.line;
  return [
    style.id(style.bold(printable(target.qualifiedId))),
    ...wrap(printable(target.title), width).map(style.bold),
    ...target.speakers.flatMap((person) => wrap(personLine(person), width)),
    ...joinWithDots(placeOf(target), width).map(style.dim),
    ...bodyOf(target, library, sheet),
    '',
    style.dim(printable(line === undefined ? file : `${file}:${line}`)),
  ];
}

function personLine({ honorific, name, affiliations }: Person): string {
  const full = honorific === undefined ? name : `${honorific} ${name}`;
  return printable([full, ...affiliations].join(', '));
}

/** Day and session, or what the report says of itself. */
function placeOf(target: Target): string[] {
  const { report, session } = target;
  if (target.type === 'report') return imprint(report);
  const day = report.days.find(({ id }) => id === session?.day);
  const parts = [
    day && (day.date === undefined ? day.label : `${day.label} (${day.date})`),
    target.type !== 'session' && session ? sessionName(session) : undefined,
    report.title ?? report.key,
  ];
  return parts.filter((part) => part !== undefined);
}

function sessionName({ number, title, id }: { number?: string; title: string; id: string }): string {
  return [number === undefined ? '' : `Session ${number}`, title].filter(Boolean).join(': ') || id;
}

/** Organisation, dates and venue. */
export function imprint({ organization, dates, venue }: Report): string[] {
  return [organization, dates?.text, venue].filter((part) => part !== undefined);
}

/** Several things behind one another; nothing where there are none. */
export function joinWithDots(parts: readonly string[], width: number): string[] {
  return parts.length === 0 ? [] : wrap(printable(parts.join(' · ')), width);
}

function bodyOf(target: Target, library: Library, sheet: Layout): string[] {
  const { width } = sheet;
  const prose = (text: string): string[] => wrap(printable(text), width, '  ');
  switch (target.type) {
    case 'passage':
    case 'highlight':
      return ['', ...prose(target.finding.text)];
    case 'exchange':
      return exchangeLines(target.finding, target.report, sheet);
    case 'summary':
      return target.summary.passages.flatMap(({ id, text }) => ['', sheet.style.id(`  ${id}`), ...prose(text)]);
    case 'session':
      return within(library, target, (one) => one.session?.id === target.id && one.type !== 'session', sheet);
    case 'day':
      return within(library, target, (one) => one.type === 'session' && one.session.day === target.id, sheet);
    case 'report':
      return within(library, target, ({ type }) => type === 'session' || type === 'day' || type === 'summary', sheet);
  }
}

/** What stands inside a session, a day, a report: a line for each. */
function within(library: Library, target: Target, isInside: (one: Target) => boolean, sheet: Layout): string[] {
  const inside = library.targets(target.report.key).filter(isInside);
  if (inside.length === 0) return [];
  const all = inside.map((one) => ({ id: one.id, text: headline(one) }));
  const findings = target.type === 'report' ? library.targets(target.report.key).filter((one) => 'finding' in one) : [];
  const tail = findings.length > 0 ? ['', `  ${counted(findings.length, 'finding')} in all.`] : [];
  return ['', ...rows(all, sheet), ...tail];
}

/** In a list: who speaks and what is said, or the title. */
function headline(target: Target): string {
  if (!('finding' in target)) return target.title;
  const names = target.speakers.map(({ name }) => name).join(', ');
  return names === '' || target.type === 'exchange' ? target.text : `${names}: ${target.text}`;
}

function exchangeLines(exchange: Exchange, report: Report, { style, width }: Layout): string[] {
  const turn = (label: string, { text, speakers }: Turn): string[] => {
    const names = speakers.map((id) => report.people.find((person) => person.id === id)?.name ?? id).join(', ');
    const head = names === '' ? label : `${label}, ${printable(names)}`;
    return ['', style.bold(`  ${head}`), ...wrap(printable(text), width, '  ')];
  };
  const { question, answers } = exchange;
  return [
    ...(question ? turn('Question', question) : []),
    ...answers.flatMap((answer) => turn(question ? 'Answer' : 'Comment', answer)),
  ];
}
