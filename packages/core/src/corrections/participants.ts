import { EXACT_LISTS } from '../canonical-words.js';
import { editDistance } from '@findings/language';
import { trailingBracket } from '../people/brackets.js';
import type { EditBlock } from './edits.js';
import type { Operation } from './model.js';
import { formsOf, type KnownPerson } from './people.js';
import { accepted, alreadySo, creditsOf, isInReport, needsPerson, refused, type Outcome, type Work } from './work.js';

type PersonOperation = Operation & { readonly op: 'person' };

const LONGEST = 120;

/** Adds a participant, or more about one, if the report has the words. */
export function addPerson(operation: PersonOperation, work: Work): Outcome {
  const clean = (each: string): string => each.replace(/\s+/g, ' ').trim();
  const [name, affiliation, role] = [operation.name, operation.affiliation, operation.role].map((each) =>
    each === undefined ? each : clean(each),
  ) as [string, string | undefined, string | undefined];
  const also = (operation.also ?? []).map(clean);
  const given = [name, affiliation, role, ...also].filter((each) => each !== undefined);
  const odd = given.find((each) => each === '' || each.length > LONGEST || /[<>{};\n]|--/.test(each));
  if (odd !== undefined) return refused(work.say`“${odd.slice(0, 60)}” cannot be written in the list of participants.`);
  const missing = given.find((each) => !isInReport(each, work) && !work.people.find(each));
  if (missing !== undefined) return refused(work.say`“${missing}” is not in the report.`);
  if (!isListRead(work)) return refused(unreadList(work));
  const others = [...also, ...(work.people.find(name) ? [] : surnameOf(name, work))];
  const isKnown = others.some((form) => ![undefined, work.people.find(name)].includes(work.people.find(form)));
  const joined = isKnown ? joinPeople([name, ...others], work) : undefined;
  if (joined && joined.verdict !== 'accepted') return joined;
  const known = work.people.find(name);
  const person = known ?? newPerson(name);
  const isNewAffiliation = affiliation !== undefined && !person.affiliations.includes(affiliation);
  const added = also.filter((form) => form !== person.name && !known?.forms.includes(form));
  const details = [
    ...(known && isNewAffiliation ? [`of: ${affiliation}`] : []),
    ...(role === undefined || (known && hasRole(known, role, work)) ? [] : [`role: ${role}`]),
    ...(added.length > 0 ? [`also: ${added.join('; ')}`] : []),
  ];
  if (known && details.length === 0) return joined ?? alreadySo;
  const entry = known
    ? (findEntry(known, work) ?? appendEntry(known.name, work))
    : appendEntry(affiliation === undefined ? name : `${name} (${affiliation})`, work);
  for (const detail of details) appendDetail(entry, detail, work);
  const affiliations = [...person.affiliations, ...(isNewAffiliation ? [affiliation] : [])];
  work.people.add({ ...person, forms: [...person.forms, ...also], affiliations }, known && [known]);
  return accepted;
}

/** The surname, if the report has a person with only that name. */
function surnameOf(name: string, { people }: Work): readonly string[] {
  const surname = name.slice(name.lastIndexOf(' ') + 1);
  return surname !== name && people.find(surname)?.name === surname ? [surname] : [];
}

function hasRole(person: KnownPerson, role: string, { report }: Work): boolean {
  return report.people.some(({ id, roles }) => id === person.id && roles.includes(role));
}

function newPerson(name: string): KnownPerson {
  return { name, key: name, forms: formsOf(name, []), affiliations: [] };
}

/** The value that identifies a person in the attribute of a heading: the id, or a word that only this person has. */
export function attributeOf(person: KnownPerson, { people }: Work): string | undefined {
  const words = [...person.forms, person.name].filter((form) => /^[\p{L}\p{M}'’-]+$/u.test(form));
  return person.id ?? words.findLast((word) => people.find(word) === person);
}

/** Makes several names one person. */
export function joinPeople(given: readonly string[], work: Work): Outcome {
  const names = given.map((name) => name.replace(/\s+/g, ' ').trim());
  if (names.length < 2) return refused(work.say`Give at least two names of the person.`);
  const people = names.map((name) => work.people.find(name));
  const known = [...new Set(people.filter((person) => person !== undefined))];
  const others = names.filter((_, index) => people[index] === undefined);
  if (!isListRead(work)) return refused(unreadList(work));
  if (known.length === 0) return refused(work.say`None of these names belongs to a participant. Add the person first.`);
  const missing = others.find((name) => !isInReport(name, work));
  if (missing !== undefined) return refused(work.say`“${missing.slice(0, 60)}” is not in the report.`);
  if (known.length === 1 && others.length === 0) return alreadySo;
  // The first full name, or the longest one.
  const longest = known.reduce((left, right) => (right.name.length > left.name.length ? right : left));
  const full = names.find(isFullName);
  const best = people[names.indexOf(full ?? '')] ?? known.find(({ name }) => isFullName(name)) ?? longest;
  const isRenamed = full !== undefined && others.includes(full) && isFullName(best.name);
  const unlike =
    known.find((person) => person !== best && !areAlike(person.name, best.name)) ??
    (isRenamed && !areAlike(full, best.name) ? newPerson(full) : undefined);
  if (unlike && !work.byPerson) return needsPerson(work.say`${unlike.name} and ${best.name} have no name in common.`);
  const kept = full !== undefined && others.includes(full) ? newPerson(full) : best;
  const merged = known.filter((person) => person !== kept);
  const listed = merged.flatMap((person) => work.report.people.find(({ id }) => id === person.id) ?? []);
  const forms = [...others, ...merged.map(({ name }) => name), ...listed.flatMap(({ aliases }) => aliases)];
  const entry = (kept === best ? findEntry(best, work) : undefined) ?? appendEntry(kept.name, work);
  for (const person of merged) removeEntry(person, work);
  appendDetail(entry, `also: ${[...new Set(forms)].filter((form) => form !== kept.name).join('; ')}`, work);
  const affiliations = [...new Set(merged.flatMap((person) => person.affiliations))].filter(
    (each) => !kept.affiliations.includes(each),
  );
  for (const affiliation of affiliations) appendDetail(entry, `of: ${affiliation}`, work);
  for (const role of new Set(listed.flatMap(({ roles }) => roles))) appendDetail(entry, `role: ${role}`, work);
  const person = { ...kept, forms: [...kept.forms, ...forms], affiliations: [...kept.affiliations, ...affiliations] };
  work.people.add(person, known);
  for (const { id } of merged) if (id !== undefined) replaceId(id, attributeOf(person, work), work);
  return accepted;
}

/** Removes a name from the people. What it is credited with is left to the caller. */
export function removePerson(person: KnownPerson, work: Work): Outcome {
  if (!isListRead(work)) return refused(unreadList(work));
  removeEntry(person, work);
  work.people.remove(person);
  if (person.id !== undefined) replaceId(person.id, undefined, work);
  return accepted;
}

/**
 * Removes the people of whom a reviewer denied all credits, if the report says nothing else about them: a product that was read as the
 * speaker of a sentence.
 */
export function removeDenied(work: Work): void {
  const { denied, report, units } = work;
  const isBare = ({ id, affiliations }: KnownPerson): boolean =>
    affiliations.length === 0 &&
    report.people.some((each) => each.id === id && each.roles.length + each.aliases.length === 0) &&
    ![...report.sessions, ...report.parts].some(({ chairs }) => chairs.includes(id!));
  const bare = [...denied].filter(isBare);
  if (bare.length === 0) return;
  const credited = new Set(units.flatMap((block) => creditsOf(block, work)).flatMap(({ people }) => people));
  for (const person of bare) if (!credited.has(person.key)) removePerson(person, work);
}

/** Puts another person, or nobody, into the attributes that name one by the id. */
function replaceId(id: string, other: string | undefined, { edits }: Work): void {
  const replaced = (attribute: string): string | undefined => {
    const [, key, value] = /^(speakers|chairs)=(.+)$/.exec(attribute) ?? [];
    if (key === undefined) return attribute;
    const ids = value!.split(',').flatMap((each) => (each === id ? (other ?? []) : each));
    return ids.length === 0 ? undefined : `${key}=${[...new Set(ids)].join(',')}`;
  };
  for (let edit = edits.first(); edit; edit = edit.next)
    if (edit.attributes.length > 0) edit.attributes = edit.attributes.flatMap((each) => replaced(each) ?? []);
}

/** Two words that are not only initials. */
function isFullName(name: string): boolean {
  return (name.match(/\p{L}[\p{L}\p{M}'’-]+/gu) ?? []).length > 1;
}

/** Whether a name may be the given name, surname or initials of a full name. */
export function isShortFor(name: string, full: string): boolean {
  return !isFullName(name) && isFullName(full) && areAlike(name, full);
}

/** Names that share a word or the first letters of all, or differ in one letter. */
function areAlike(left: string, right: string): boolean {
  const words = (name: string): readonly string[] =>
    name
      .toLowerCase()
      .split(/[\s.]+/)
      .filter((word) => word !== '');
  const initials = (name: string): string =>
    words(name)
      .map((word) => word[0])
      .join('');
  const other = new Set(words(right));
  return (
    words(left).some((word) => word.length > 1 && other.has(word)) ||
    left.toLowerCase() === initials(right) ||
    (initials(left) === initials(right) && editDistance(left, right, 1) <= 1) ||
    right.toLowerCase() === initials(left)
  );
}

function headingOfList({ edits }: Work): EditBlock | undefined {
  for (let edit = edits.first(); edit; edit = edit.next) {
    const title = edit.added ?? edit.segments[0]?.block.text ?? '';
    if (edit.kind === 'heading' && title.toLowerCase() === EXACT_LISTS.people.toLowerCase()) return edit;
  }
  return undefined;
}

/** Lists of the report stay outside a part of level 1, which would hold them. */
export function raiseLists({ edits, isListed }: Work): void {
  for (let edit = edits.first(); edit; edit = edit.next) {
    const [segment] = edit.segments;
    if (edit.kind !== 'heading' || edit.depth === 1 || (segment && !isListed(segment.block))) continue;
    edit.depth = 1;
    edit.isMoved = true;
  }
}

const unreadList = ({ say }: Work): string =>
  say`“${EXACT_LISTS.people}” is below the heading of a part, so it is not read as the list of participants.`;

/** False if there is a list with the title of the list of participants that is read as a part. */
function isListRead(work: Work): boolean {
  const first = headingOfList(work)?.next;
  return first?.segments.length !== 1 || work.report.furniture.some(({ kind }) => kind === 'participants');
}

/** The item of a person in the list of participants. */
function findEntry(person: KnownPerson, work: Work): EditBlock | undefined {
  const names = new Set([person.name, person.key, ...person.forms]);
  for (let edit = headingOfList(work)?.next; edit && edit.kind !== 'heading'; edit = edit.next) {
    const text = edit.added ?? edit.segments[0]?.block.text ?? '';
    const bare = trailingBracket(text)?.before ?? text;
    const found = work.people.find(bare);
    // `Prof. Ana Diaz`: a form of address is before the name.
    const isNamed = found ? found === person : names.has(bare) || bare.endsWith(` ${person.name}`);
    if (edit.kind === 'item' && edit.depth === 1 && isNamed) return edit;
  }
  return undefined;
}

function addedBlock(kind: 'heading' | 'item', depth: number, added: string): EditBlock {
  return {
    kind,
    depth,
    marker: kind === 'item' ? '-' : '',
    quotes: 0,
    segments: [],
    added,
    attributes: [],
    notes: [],
    isMoved: true,
  };
}

function appendEntry(text: string, work: Work): EditBlock {
  let last = headingOfList(work);
  if (!last) {
    let end = work.edits.first();
    let isInPart = false;
    for (let next = end; next; next = next.next) {
      isInPart ||= next.kind === 'heading' && next.depth === 1;
      end = next;
    }
    last = addedBlock('heading', isInPart ? 1 : 2, EXACT_LISTS.people);
    work.edits.insertAfter(end, last);
  }
  while (last.next?.kind === 'item') last = last.next;
  const entry = addedBlock('item', 1, text);
  work.edits.insertAfter(last, entry);
  return entry;
}

function appendDetail(entry: EditBlock, text: string, { edits }: Work): void {
  let last = entry;
  while (last.next?.kind === 'item' && last.next.depth > entry.depth) last = last.next;
  edits.insertAfter(last, addedBlock('item', entry.depth + 1, text));
}

function removeEntry(person: KnownPerson, work: Work): void {
  const entry = findEntry(person, work);
  if (!entry) return;
  while (entry.next?.kind === 'item' && entry.next.depth > entry.depth) work.edits.remove(entry.next);
  if (entry.next) entry.next.isMoved = true;
  work.edits.remove(entry);
}
