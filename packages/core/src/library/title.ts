import type { Person, Report, Session } from '../model.js';
import type { Translate } from '../i18n/translate.js';

/** The title of a report, or its key if it has no title. */
export function reportTitle(report: Report): string {
  return report.title ?? report.key;
}

/** `Session 4: Donor Perspectives`, or only the title if the session has no number. */
export function sessionTitle(say: Translate, session: Session): string {
  const name = session.number === undefined ? undefined : say`Session ${session.number}`;
  if (session.title === '') return name ?? session.id;
  return name === undefined ? session.title : `${name}: ${session.title}`;
}

/** The name of a session in the titles of its findings: `Session 4`, `‘Opening remarks’`. */
export function sessionName(say: Translate, session: Session): string {
  if (session.number !== undefined) return say`Session ${session.number}`;
  return session.title === '' ? session.id : say`‘${session.title}’`;
}

/** Names of people with their first affiliations: `Bronwyn Wex (AusAID) and Gary Shaw`. */
export function peopleNames(say: Translate, people: readonly Person[]): string {
  const names = people.map((person) =>
    person.affiliations[0] === undefined ? person.name : `${person.name} (${person.affiliations[0]})`,
  );
  return say.and(names);
}

/** The first words of a text: at most `length` UTF-16 code units, and `…` if it was cut. */
export function excerpt(text: string, length = 60): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '')}…`;
}
