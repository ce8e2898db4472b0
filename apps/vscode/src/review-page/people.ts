import type { Unit } from '@findings/language-server/protocol';
import type { Review } from '../review/messages.js';
import { hasName, namesInText } from './places.js';
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

/** Who may be the same person as one: first those whose initials they are, then fuller names that the report has, then the others. */
export function sameLines(typed: string, name: string, review: Review): readonly Line[] {
  const listed = new Set(review.units.people.map((person) => person.name));
  const sought = fold(typed.trim());
  const isFuller = (each: string): boolean =>
    each.startsWith(`${name} `) && !listed.has(each) && fold(each).includes(sought);
  const fuller = name === '' ? [] : namesInText(review.units, isFuller);
  const all = peopleWith(typed, review).filter((person) => person.name !== name);
  const [fitting = [], others = []] = [true, false].map((is) =>
    all.filter((person) => areInitials(name, person.name) === is),
  );
  return [
    ...fitting.map((person): Line => ({ person: person.name, note: person.affiliations[0] ?? '' })),
    ...fuller.map((person): Line => ({ person, note: l10n.t('named in the report'), isNew: true })),
    ...others.map((person): Line => ({ person: person.name, note: person.affiliations[0] ?? '' })),
    ...newLines(typed, all, review, l10n.t('named in the report')).filter(
      ({ person }) => person !== name && !fuller.includes(person),
    ),
  ];
}

function peopleWith(typed: string, { units: { people } }: Review): Review['units']['people'] {
  const sought = fold(typed.trim());
  return people.filter((person) =>
    [person.name, ...person.forms, ...person.affiliations].some((each) => fold(each).includes(sought)),
  );
}

/** `DG` for Deepti Gandluri: the first letters of all names, or of the first and the last one. */
function areInitials(letters: string, name: string): boolean {
  const first = name.split(/[\s-]+/).map((word) => word.charAt(0));
  const sought = letters.replaceAll('.', '');
  return sought.length > 1 && [first.join(''), `${first[0]!}${first.at(-1)!}`].includes(sought);
}

/** What was typed, if it is a name in the report, and the names that begin with it, but for those of these people. */
function newLines(
  typed: string,
  people: Review['units']['people'],
  { units }: Review,
  note = l10n.t('Add to the participants'),
): readonly Line[] {
  const name = typed.trim();
  const sought = fold(name);
  const known = new Set(people.flatMap((person) => [person.name, ...person.affiliations]).map(fold));
  const names = [
    ...(units.units.some(({ text }) => hasName(text, name)) ? [name] : []),
    ...(name.length < 2 ? [] : namesInText(units, (each) => fold(each).startsWith(sought))),
  ].filter((each) => !known.has(fold(each)));
  return [...new Set(names)].map((person): Line => ({ person, note, isNew: true }));
}

/** Whether a word of the report begins with what was typed, which may become a name. */
export function isBegun(typed: string, { units: { units } }: Review): boolean {
  const sought = fold(typed.trim());
  return units.some(({ text }) => {
    const folded = fold(text);
    for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1))
      if (!/[\p{L}\p{N}]/u.test(folded[at - 1] ?? '')) return true;
    return false;
  });
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
