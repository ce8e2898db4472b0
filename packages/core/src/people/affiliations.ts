import {
  cueSet,
  type DescriptionParts,
  mayBeSameOrganization,
  readDescription,
  type Vocabulary,
} from '@findings/language';
import type { RosterEntry } from './roster-entry.js';

const smallWords = cueSet('titleSmallWords');

/** Adds the roles and affiliations in a description to a person: `director, Well Fund`. */
export function addDescription(entry: RosterEntry, description: string, vocabulary: Vocabulary): void {
  const { roles, organizations } = readDescription(description.replace(/\s+/g, ' ').trim());
  for (const role of roles) addRole(entry, role, vocabulary);
  for (const organization of organizations) addAffiliation(entry, organization);
}

/** A person with this many roles and affiliations gets no more of them from the text. */
const MOST = 20;

/** Adds the roles and affiliations that the person does not have yet in other words. */
export function addNewDescription(
  entry: RosterEntry,
  { roles, organizations }: DescriptionParts,
  vocabulary: Vocabulary,
): void {
  if (entry.roles.size + entry.affiliations.length >= MOST) return;
  for (const role of roles)
    if (![...entry.roles].some((each) => each.toLowerCase().includes(role.toLowerCase())))
      addRole(entry, role, vocabulary);
  for (const organization of organizations)
    if (!entry.affiliations.some((each) => mayBeSameOrganization(each, organization)))
      addAffiliation(entry, organization);
}

function addRole(entry: RosterEntry, text: string, { roles, titles }: Vocabulary): void {
  const role = text.toLowerCase();
  const words = role.split(' ');
  const isWorkshopRole = roles.includes(role);
  // `General Manager`: an office by which the report may name the person.
  if (isWorkshopRole || (words.length <= 3 && titles.includes(words.at(-1)!))) entry.titles.add(role);
  if (recordDescription(entry, text)) entry.roles.add(isWorkshopRole ? role : text);
}

function addAffiliation(entry: RosterEntry, text: string): void {
  // `@anadiaz` is a name or an address.
  if (/^[^@]+$/.test(text) && recordDescription(entry, text)) entry.affiliations.push(text);
}

/** Records a description. Returns whether it is new: descriptions that differ only in small words are the same. */
function recordDescription({ descriptionKeys }: RosterEntry, text: string): boolean {
  const key = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => !smallWords.has(word))
    .join(' ');
  return descriptionKeys.size < descriptionKeys.add(key).size;
}
