import { plainName, type Name } from '../people/name.js';
import type { RosterEntry } from '../people/roster.js';
import type { SpeakerLabel } from '../people/speaker-label.js';
import type { Prose } from '../source/prose.js';
import { report, type Reading } from './reading.js';

/** Makes known whom a label names. A name that is nearly another's is reported at `place`. */
export function introduceLabel(label: SpeakerLabel, place: Prose, reading: Reading): RosterEntry[] {
  return label.people.map(({ name, affiliation }) => {
    const entry = introduceOne(name, affiliation, place, reading);
    if (label.role !== undefined) entry.roles.add(label.role);
    return entry;
  });
}

/** Roles of those who lead a session rather than speak in it. */
const leading = new Set([
  'moderator',
  'chair',
  'co-chair',
  'chairperson',
  'facilitator',
  'convener',
  'convenor',
  'host',
]);

export function leads(label: SpeakerLabel): boolean {
  const roles = [label.role, ...label.people.map((one) => one.affiliation)];
  return roles.some((role) => role !== undefined && leading.has(role.toLowerCase()));
}

/** The same given name, affiliation and nearly the same surname: one person, misspelt once. Otherwise two whose names are alike. */
function introduceOne(name: Name, affiliation: string | undefined, place: Prose, reading: Reading): RosterEntry {
  const { roster } = reading;
  const found = name.tokens.length > 1 ? roster.resolve(name) : undefined;
  if (found?.kind !== 'near') return roster.introduce(name, affiliation);
  const { entry } = found;
  const isSame = affiliation === undefined || entry.affiliations.length === 0 || roster.isFrom(entry, affiliation);
  if (!isSame) {
    const other = plainName(entry.name);
    report(
      reading,
      'report.near-names',
      reading.say`“${name.text}” and “${other}” are nearly the same name. They were read as two people; if they are one, write the name in one way.`,
      place,
      [other],
    );
    return roster.introduce(name, affiliation);
  }
  reportMisspelt(name, entry, place, reading);
  return entry;
}

/** Said wherever words are given to somebody whose name is spelt otherwise elsewhere. */
export function reportMisspelt(name: Name, entry: RosterEntry, place: Prose, reading: Reading): void {
  const person = plainName(entry.name);
  entry.aliases.add(name.text);
  report(
    reading,
    'report.misspelt-name',
    reading.say`“${name.text}” is nearly, but not, the name of ${person}. The words were read as theirs; if that is right, correct the spelling in the report.`,
    place,
    [person],
  );
}
