import type { Unit } from '@findings/language-server/protocol';
import type { Review } from '../review/messages.js';
import { fullerNames, hasName } from './places.js';
import { l10n } from './text.js';

/** A person who can be chosen. */
export interface Line {
  /** Empty for nobody. */
  readonly person: string;
  readonly note?: string;
  /** The report names the person, who is not a participant yet. */
  readonly isNew?: true;
}

/** Who may say passages: people by any form of their names, and nobody. A new name must be in the report. */
export function speakerLines(typed: string, review: Review, chosen: readonly Unit[]): readonly Line[] {
  const now = new Set(chosen.flatMap(({ speakers }) => (speakers.length === 0 ? [''] : speakers)));
  const notesOf = (person: string, notes: readonly string[]): string =>
    [...notes, ...(now.has(person) ? [l10n.t('as read now')] : [])].join(', ');
  const people = peopleWith(typed, review);
  return [
    ...people.map((person): Line => ({ person: person.name, note: notesOf(person.name, person.affiliations) })),
    ...(fold(l10n.t('Nobody')).startsWith(fold(typed.trim())) ? [{ person: '', note: notesOf('', []) }] : []),
    ...newLines(typed, people, review),
  ];
}

/** Who may be the same person as one: first fuller names that the report has, then the others. */
export function sameLines(typed: string, name: string, review: Review): readonly Line[] {
  const { people, units } = review.units;
  const listed = new Set(people.map((person) => person.name));
  const sought = fold(typed.trim());
  const fuller = fullerNames(units, name).filter((each) => !listed.has(each) && fold(each).includes(sought));
  const others = peopleWith(typed, review).filter((person) => person.name !== name);
  return [
    ...fuller.map((person): Line => ({ person, note: l10n.t('named in the report'), isNew: true })),
    ...others.map((person): Line => ({ person: person.name, note: person.affiliations[0] ?? '' })),
    ...(fuller.includes(typed.trim()) || typed.trim() === name
      ? []
      : newLines(typed, others, review, l10n.t('named in the report'))),
  ];
}

function peopleWith(typed: string, { units: { people } }: Review): Review['units']['people'] {
  const sought = fold(typed.trim());
  return people.filter((person) =>
    [person.name, ...person.forms, ...person.affiliations].some((each) => fold(each).includes(sought)),
  );
}

/** What was typed, if it is a name in the report and not that of one of these people. */
function newLines(
  typed: string,
  people: Review['units']['people'],
  { units: { units } }: Review,
  note = l10n.t('Add to the participants'),
): readonly Line[] {
  const name = typed.trim();
  const isKnown = name === '' || people.some((person) => fold(person.name) === fold(name));
  return isKnown || !units.some(({ text }) => hasName(text, name)) ? [] : [{ person: name, note, isNew: true }];
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
