import type { CitableText, Finding, Highlight, Part, Person, Report, Session } from '@findings/core';
import { findingsOfPart } from '@findings/core/library';

/** A key for each thing that was not read as it is in `report`, although it was printed. */
export function differences(report: Report, read: Report): readonly string[] {
  const outer = [
    ...(same(report.dates, read.dates) ? [] : ['dates']),
    ...unlike(report.people, read.people, identity).map(({ id }) => personKey(id)),
    ...unlike(report.people, read.people, ({ affiliations }) => affiliations).map(({ id }) => affiliationKey(id)),
    ...unlike(report.days, read.days, ({ id, date }) => [id, date]).map(({ id }) => dayKey(id)),
    ...unlike(partsOf(report), partsOf(read), ({ id }) => id).map(({ id }) => partKey(id)),
  ];
  if (read.people.length > report.people.length) return [...outer, LABELS];
  // Speakers and ids of findings are compared once those of people and parts are the same.
  if (outer.length > 0) return outer;
  const findings = unlike(findingsOf(report), findingsOf(read), creditsOf).map(({ id }) => id);
  return [...findings, ...(same(report.acronyms, read.acronyms) ? [] : ['acronyms'])];
}

/** Labels that are read as new people. */
export const LABELS = 'labels';

export function personKey(id: string): string {
  return `person:${id}`;
}

/** Affiliations that would be read as a short form of the name. */
export function affiliationKey(id: string): string {
  return `affiliation:${id}`;
}

export function dayKey(id: string): string {
  return `day:${id}`;
}

export function partKey(id: string): string {
  return `part:${id}`;
}

function identity({ id, name, honorific }: Person): unknown {
  return [id, name, honorific];
}

function partsOf({ sessions, parts }: Report): readonly (Session | Part)[] {
  return [...sessions, ...parts];
}

function findingsOf(report: Report): readonly Finding[] {
  return [
    ...(report.summary?.passages ?? []),
    ...partsOf(report).flatMap(findingsOfPart),
    ...report.recommendations,
    ...report.actions,
  ];
}

function creditsOf({
  speakers,
  credit,
  statements,
}: CitableText & Partial<Pick<Highlight, 'speakers' | 'credit'>>): unknown {
  return [speakers, credit, statements.map((each) => [each.text, each.speakers, each.credit])];
}

/** Those of the first list that are not like their counterparts in the second. */
function unlike<Item>(all: readonly Item[], others: readonly Item[], of: (item: Item) => unknown): readonly Item[] {
  return all.filter((item, index) => others[index] === undefined || !same(of(item), of(others[index])));
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
