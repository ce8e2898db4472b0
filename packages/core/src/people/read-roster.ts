import { linesOf, nestedBlocks } from '../blocks/block-lines.js';
import type { Block } from '../blocks/block.js';
import type { PartRole } from '../outline/label.js';
import { isWithinRole, type PartNode } from '../outline/parts.js';
import {
  anyCue,
  cueSet,
  readDescription,
  isCommonWord,
  isGivenName,
  mayBeGivenName,
  plainLabel,
  type Words,
} from '@findings/language';
import { splitOutsideBrackets, trailingBracket } from './brackets.js';
import { foldName, Likeness, nameLikeness, readName, type Name } from './name.js';
import { untitledName } from './find-names.js';
import { cellsOf, findSpeakerColumn } from './speaker-column.js';
import { LISTED, type Introduction } from './roster.js';
import type { RosterSources } from './roster-sources.js';
import { hasUnsureName } from './unlabelled-lists.js';

const PEOPLE: ReadonlySet<PartRole> = new Set<PartRole>(['people']);
/** A line with more words is prose. */
const LONGEST_ENTRY = 24;

/** Blocks that name people. */
interface PeopleLists {
  /** The blocks of all lists. */
  readonly blocks: ReadonlySet<Block>;
  /** Those that say nothing but who took part. */
  readonly entries: ReadonlySet<Block>;
}

/**
 * Makes known the people whom lists, lines such as `Present: …` and the front matter name.
 *
 * @param lists items and rows that only name people
 */
export function readPeopleLists(
  parts: readonly PartNode[],
  fields: Readonly<Record<string, unknown>>,
  lists: ReadonlySet<Block>,
  context: RosterSources,
): PeopleLists {
  const found = new Set(lists);
  const entries = new Set(lists);
  readAuthors(fields, context);
  for (const part of parts) {
    const isPeoplePart = isWithinRole(part, PEOPLE);
    const partRole = isPeoplePart ? roleOf(part.title.text, context.words) : undefined;
    const texts = part.blocks.map(({ block }) => block.prose.text);
    const isReversed = areReversed(texts);
    const columns = isPeoplePart
      ? nameColumns(
          part.blocks.map(({ block }) => block),
          context,
        )
      : [];
    const singles: SingleName[] = [];
    const initialed: Initialed[] = [];
    let full = 0;
    let isOver = false;
    let label: string | undefined;
    let column: number | undefined;
    let heads: readonly string[] = [];
    for (const { block } of part.blocks) {
      if (block.kind !== 'row' || block.isHead)
        heads = block.kind === 'row' ? cellsOf(block.prose.text).map(plainLabel) : [];
      column = block.kind === 'row' ? (findSpeakerColumn(block, context.words) ?? column) : undefined;
      if (column !== undefined && !block.isHead)
        readPerson(cellsOf(block.prose.text)[column] ?? '', context, { evidence: LISTED }, true);
      const isBelowLabel = label !== undefined && (block.kind === 'item' || block.kind === 'row');
      if (!isBelowLabel) label = peopleLabelOf(block, context.words);
      const isStated = isPeoplePart && isStatement(block, context.words);
      // What follows a list below its heading is the text of the meeting.
      isOver ||= isStated && full + singles.length > 0;
      const isList =
        (isPeoplePart && !isStated && !isOver) ||
        isBelowLabel ||
        lists.has(block) ||
        isListOfInitials(block.prose.text);
      const role = isBelowLabel ? roleOf(label!, context.words) : partRole;
      const isTable = isList && block.kind === 'row' && columns.length > 1;
      if (isTable && readNameCells(block, columns, context)) entries.add(block);
      for (const each of isTable ? [] : nestedBlocks(block)) {
        if (isList) found.add(each);
        let isEntry = isPeoplePart && isList && each.prose.text !== '';
        for (const { start, end } of linesOf(each)) {
          const line = each.prose.text.slice(start, end).trim();
          const isLabelled = readLabelledList(each, start, end, context);
          const isUnsure = lists.has(block) && hasUnsureName(line, context);
          const single = isList && !isLabelled ? readSingleName(line, context) : undefined;
          const isRead =
            !single &&
            isList &&
            !isLabelled &&
            !isUnsure &&
            readEntry(isReversed ? line.replace(REVERSED, '$2 $1') : line, context, role, heads);
          if (single) singles.push({ ...single, role, block: each });
          if (isRead) full++;
          const own = isRead ? readInitials(line, context) : undefined;
          if (own) initialed.push(own);
          isEntry &&= isLabelled || isRead || single !== undefined;
        }
        if (isEntry) entries.add(each);
      }
    }
    closeList({ singles, initialed, full, size: texts.length }, entries, context);
  }
  return { blocks: found, entries };
}

/** A person with initials in brackets, which may differ from those of the name: `Ana Diaz - Well Fund (ADZ)`. */
interface Initialed {
  readonly name: Name;
  readonly initials: string;
}

function readInitials(line: string, context: NameSources): Initialed | undefined {
  const [, lead = '', initials = ''] = INITIALS_AFTER.exec(line) ?? [];
  const name = isFullName(leadOf(lead), context);
  return name && areInitials(initials, name) ? { name, initials } : undefined;
}

/** Matches what is before initials in brackets, and the initials. */
const INITIALS_AFTER = /^([^()]{3,90})\((\p{Lu}{2,4})\)/u;

/** Whether letters begin with that of the given name, and end with that of the surname or follow one another in the name. */
function areInitials(initials: string, { tokens }: Name): boolean {
  const letters = [...foldName(initials)];
  const name = tokens.map(foldName);
  if (letters[0] !== name[0]![0]) return false;
  if (letters.at(-1) === name.at(-1)!.split(' ').at(-1)![0]) return true;
  let at = 0;
  const all = name.join('');
  return letters.every((letter) => (at = all.indexOf(letter, at) + 1) > 0);
}

function addInitials(people: readonly Initialed[], { roster }: RosterSources): void {
  for (const { name, initials } of people) {
    const known = roster.resolve(name)?.entry;
    if (known && (roster.byLabel(initials) ?? known) === known) roster.addLabel(known, initials);
  }
}

/** Introduces single names and initials, if enough lines of the list have them. */
function closeList(
  {
    singles,
    initialed,
    full,
    size,
  }: {
    readonly singles: readonly SingleName[];
    readonly initialed: readonly Initialed[];
    readonly full: number;
    readonly size: number;
  },
  entries: Set<Block>,
  context: RosterSources,
): void {
  const names = full + singles.length;
  const isListOfNames = names >= FEWEST_NAMES && names >= size / 2;
  for (const { name, affiliation, role, block } of singles)
    if (isListOfNames) context.roster.introduce(name, { evidence: LISTED, affiliation, role });
    else entries.delete(block);
  // Other lists have affiliations in brackets.
  if (initialed.length >= FEWEST_NAMES && initialed.length * 2 >= full) addInitials(initialed, context);
}

/** A line of a list of people that is one name: `Ana`, `Ana (Well Fund)`. */
interface SingleName {
  readonly name: Name;
  readonly affiliation?: string | undefined;
  readonly role: string | undefined;
  readonly block: Block;
}

/** A list with fewer names may not be a list of people. */
const FEWEST_NAMES = 3;

function readSingleName(
  line: string,
  { vocabulary, isProseWord, words }: RosterSources,
): Pick<SingleName, 'name' | 'affiliation'> | undefined {
  const bracket = trailingBracket(line);
  const text = (bracket?.before ?? line).replace(/^[-*•]\s?/, '');
  if (!/^\p{Lu}[\p{L}’'-]{1,20}$/u.test(text) || (!mayBeGivenName(text) && isCommonWord(text, isProseWord)))
    return undefined;
  const label = text.toLowerCase();
  const name = words.people.has(label) || words.rosterLabels.has(label) ? undefined : readName(text, vocabulary);
  return name && { name, affiliation: bracket?.inside };
}

/** An entry with more words may be a sentence. */
const LONGEST_PHRASE = 3;
/** `Ana Diaz is`, `Ana Diaz, `. */
const FULL_NAME_FIRST = /^\p{Lu}[\p{L}.’'-]*(?: (?:\p{Ll}{1,3} )?\p{Lu}[\p{L}.’'-]*){1,4}(?:,| \(| (\p{Ll}+) )/u;
const SUBJECT_FIRST = /^\p{Lu}[\p{L}’'-]* (\p{Ll}+) /u;
/** Small words one after the other, with nothing before that could end a name. */
const RUN_OF_SMALL_WORDS = /^[^,;:()|–—]*?(?: \p{Ll}+){4}/u;

/** Whether a block in a list of people is a sentence of the minutes: `Ana was elected chair`. A sentence about a full name may be a biography. */
export function isStatement({ kind, prose: { text } }: Block, words: Words): boolean {
  if ((kind !== 'paragraph' && kind !== 'item') || text.endsWith(':')) return false;
  const all = text.split(/\s+/);
  if (all.length <= LONGEST_PHRASE) return false;
  const named = FULL_NAME_FIRST.exec(text);
  if (named) return named[1] !== undefined && words.speech.has(named[1]);
  const verb = SUBJECT_FIRST.exec(text)?.[1] ?? '';
  return (
    [words.auxiliaries, words.speech, words.contribution, words.duty].some((set) => set.has(verb)) ||
    all.some((word) => words.auxiliaries.has(word)) ||
    RUN_OF_SMALL_WORDS.test(text.slice(0, 200))
  );
}

/** Columns of a table in which most cells are names. In one with several, each row names several people. */
function nameColumns(blocks: readonly Block[], context: RosterSources): readonly number[] {
  const rows = blocks.filter(({ kind }) => kind === 'row').map(({ prose }) => cellsOf(prose.text));
  const columns: { names: number; sure: number; cells: number }[] = [];
  for (const row of rows)
    for (const [index, cell] of row.entries()) {
      const column = (columns[index] ??= { names: 0, sure: 0, cells: 0 });
      if (cell === '') continue;
      column.cells++;
      const name = nameOfCell(cell, context);
      if (!name) continue;
      column.names++;
      if (cell.includes(', ') || nameLikeness(name, context.isProseWord) === Likeness.Strong) column.sure++;
    }
  return [...columns.entries()].flatMap(([index, { names, sure, cells }]) =>
    sure >= FEWEST_NAMES && sure * 2 > cells && names * 4 >= cells * 3 ? [index] : [],
  );
}

/** `Diaz, Ana M`, `Ana Diaz (Guest)`. */
function nameOfCell(cell: string, context: NameSources): Name | undefined {
  const text = trailingBracket(cell)?.before ?? cell;
  return isFullName(text.replace(REVERSED_CELL, '$2 $1'), context);
}

const REVERSED_CELL = /^(\p{Lu}[\p{L}\p{M}’' -]{0,40}), (\p{Lu}[\p{L}\p{M}.’' -]{0,40})\d?$/u;

/** `Diaz, Ana | Well Fund | Okoro, Tom | Rain Office`. Returns whether the row has a name. */
function readNameCells({ prose: { text } }: Block, columns: readonly number[], context: RosterSources): boolean {
  const cells = cellsOf(text);
  let isNamed = false;
  for (const index of columns) {
    const name = nameOfCell(cells[index] ?? '', context);
    if (!name) continue;
    const affiliation = columns.includes(index + 1) ? undefined : cells[index + 1] || undefined;
    context.roster.introduce(name, { evidence: LISTED, affiliation });
    isNamed = true;
  }
  return isNamed;
}

/** Introduces the authors and speakers of the front matter. */
function readAuthors(fields: Readonly<Record<string, unknown>>, context: RosterSources): void {
  for (const field of ['author', 'authors', 'speaker', 'speakers', 'presenter', 'presenters']) {
    const value = fields[field];
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) {
      const text = typeof each === 'string' ? each : nameOfAuthor(each);
      if (text === undefined) continue;
      readList(text, context, 2, undefined, field.startsWith('author') ? Likeness.Strong : undefined);
    }
  }
}

/** `Diaz, Ana`. */
const REVERSED = /^(\p{L}[\p{L}\p{M}’' -]{1,40}), (\p{Lu}[\p{L}\p{M}.’'-]{1,30})(?=$| ?[[(])/u;
/** Fewest known given names after commas for a list in which surnames come first. */
const FEWEST_REVERSED = 4;

/** Whether lines are a list of people in which surnames come first: given names are after the commas. */
function areReversed(lines: readonly string[]): boolean {
  const given = lines.flatMap((line) => REVERSED.exec(line)?.[2] ?? []);
  const known = given.filter(isGivenName).length;
  return known >= FEWEST_REVERSED && known * 2 >= given.length && given.length * 5 >= lines.length * 4;
}

const PREPOSITIONS = anyCue('beforeAffiliations', ['en']);
const AFTER_NAME = new RegExp(String.raw`[,(:–—|;]|\s/\s|\s?-\s|\s-(?=[A-Z])|\s${PREPOSITIONS}\s`);
const BEFORE_AFFILIATION = new RegExp(String.raw`\s+(?:${PREPOSITIONS}|[-–—|])\s+|,\s+`);

type NameSources = Pick<RosterSources, 'vocabulary' | 'isProseWord'>;

/** What comes before an affiliation: `Ana Diaz` in `- Ana Diaz (Well Fund)`. */
function leadOf(line: string): string {
  return line
    .split(AFTER_NAME, 1)[0]!
    .trim()
    .replace(/^[-*•\d.)\s]+/, '');
}

/** So many people with initials after their names are a list, with or without a label. */
const FEWEST_WITH_INITIALS = 4;

/** `Ana Diaz (AD), Tom Okoro (TO), …`: nothing but names and initials. */
function isListOfInitials(text: string): boolean {
  if (text.length > 4000 || text.split('(', FEWEST_WITH_INITIALS + 1).length <= FEWEST_WITH_INITIALS) return false;
  const parts = splitOutsideBrackets(text.replace(/\.$/, ''));
  const named = parts.filter((part) => /^\p{Lu}[\p{L}\p{M}.’' -]{2,40} \(\p{Lu}\p{L}{1,3}\)$/u.test(part));
  return named.length >= FEWEST_WITH_INITIALS && named.length * 5 >= parts.length * 4;
}

/** `Panelists:` above a list. */
export function peopleLabelOf({ kind, prose: { text } }: Block, words: Words): string | undefined {
  return kind === 'paragraph' ? readPeopleLabel(text, words) : undefined;
}

function readPeopleLabel(whole: string, words: Words): string | undefined {
  // The label is the last sentence: `Sign in below, so that we know you. Roll call:`
  const text = whole.endsWith(':') ? (/[.!?]\s+([^.!?]{1,60})$/.exec(whole.slice(-80))?.[1] ?? whole) : whole;
  if (text.length > 60) return undefined;
  const label = plainLabel(text);
  // `Participantes / Participants`
  if (label.split(' / ').every((each) => words.people.has(each) || words.rosterLabels.has(each))) return label;
  // `The current Board members are:`, but not `The members asked:`.
  const parts = label.split(' ');
  const last = parts.at(-1)!;
  const isSaid = words.speech.has(last) && !words.rosterLabels.has(last);
  const isAnnouncement = text.endsWith(':') && !isSaid && parts.some((word) => words.people.has(word));
  return isAnnouncement ? label : undefined;
}

function nameOfAuthor(value: unknown): string | undefined {
  const name = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['name'] : undefined;
  return typeof name === 'string' ? name : undefined;
}

function roleOf(title: string, words: Words): string | undefined {
  const role = plainLabel(title).replace(/s$/, '');
  return words.roles.has(role) ? role : undefined;
}

/** Matches the label of a list in its line: `Present: Ana Diaz, Tom Okoro`. */
const LABELLED = /^(?:[-*•]\s?)?([^\s:][^:]{1,99}):\s?(\S.*)$/u;

/** `Ana, Tom and Lucia were in attendance`. */
const PRESENT = /^(\p{Lu}[^.:;]{4,600}?) (\p{Ll}{2,8}) (\p{Ll}[\p{Ll} ]{4,20})\.?$/u;

/** The label of a list of people and its names, in one line: `Present: Ana Diaz, Tom Okoro`, `**Present** Ana Diaz, Tom Okoro`. */
export function readRosterLine(
  { prose: { text }, marks }: Block,
  start: number,
  end: number,
  { rosterLabels, people, auxiliaries }: Words,
): { readonly label: string; readonly names: string } | undefined {
  const line = text.slice(start, Math.min(end, start + 4000)).trim();
  const bold = marks.find((mark) => mark.kind === 'strong' && mark.start === start && mark.end < end);
  const [, label = '', names = ''] =
    (line.includes(':') ? LABELLED.exec(line) : null) ??
    (bold ? ['', text.slice(start, bold.end), text.slice(bold.end, end).trim()] : []);
  const [, present = '', verb = '', predicate = ''] = label === '' ? (PRESENT.exec(line) ?? []) : [];
  if (auxiliaries.has(verb) && people.has(predicate)) return { label: predicate, names: present };
  const plain = plainLabel(label.replace(/\([^)]*\)\s*$/, ''));
  return names !== '' && (rosterLabels.has(plain) || people.has(plain)) ? { label: plain, names } : undefined;
}

/** `Present: Ana Diaz, Tom Okoro`, `Notes by Ana Diaz`. */
function readLabelledList(block: Block, start: number, end: number, context: RosterSources): boolean {
  const { words } = context;
  const line = block.prose.text.slice(start, end).trim();
  const labelled = LABELLED.exec(line.slice(0, 4000));
  const talk = labelled ? plainLabel(labelled[1]!.replace(/\([^)]*\)\s*$/, '')) : '';
  const list =
    readRosterLine(block, start, end, words) ??
    (words.talkLabels.has(talk) ? { label: talk, names: labelled![2]! } : undefined);
  if (list) {
    const role = list.label.replace(/s$/, '');
    return readList(list.names, context, LISTED, words.roles.has(role) ? role : undefined) > 0;
  }
  const by = /^(\p{L}+(?: \p{Ll}+)?)\s?:?\s+(?=\p{Lu})(.{4,400})$/u.exec(line);
  const lead = by?.[1]!.toLowerCase() ?? '';
  if (!by) return false;
  if (words.bylines.has(lead)) {
    const isRead = readList(by[2]!, context, 2, undefined, Likeness.Fair) > 0;
    const initialed = isRead ? readInitials(by[2]!, context) : undefined;
    if (initialed) addInitials([initialed], context);
    return isRead;
  }
  const isTalk = lead.includes(' ') && words.talkLabels.has(lead) && !/[.!?]$/.test(line);
  return isTalk && readList(by[2]!, context, 2, undefined) > 0;
}

/**
 * Names one after the other.
 *
 * @param ofAuthors if the text names authors: names that are less like a person's may be organizations, and become people only if a
 *   sentence credits them
 * @returns how many
 */
function readList(
  text: string,
  context: RosterSources,
  evidence: number,
  role: string | undefined,
  ofAuthors?: number,
): number {
  if (/[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(text)) return 0;
  const isSemicolons = text.includes(';');
  const parts = isSemicolons ? text.split(/;\s*/) : splitNames(text);
  let count = 0;
  const areGiven =
    parts.length > 1 && parts.every((part) => /^\p{Lu}[\p{L}’'-]+\.?$/u.test(part.trim()) || part.trim().includes(' '));
  for (const part of parts) {
    if (areGiven && evidence >= 3 && readGivenName(part.trim(), context, role)) count++;
    else if (readPerson(part, context, { evidence, role }, isSemicolons, ofAuthors)) count++;
  }
  return count;
}

/** `Ana Diaz, Tom Okoro`; in columns, nothing is between two names: `Ana Diaz Tom Okoro`, `Ana Diaz (WF) Tom Okoro (RO)`. */
export function splitNames(text: string): readonly string[] {
  const parts = splitOutsideBrackets(text.replace(/[.;]$/, '').replace(/(?<=\p{L})_(?=\p{Lu})/gu, ' '));
  if (parts.length > 1) return parts;
  const bracketed = text.split(/(?<=\)) (?=\p{Lu})/u);
  if (bracketed.length > 1) return bracketed;
  const words = text.split(/\s+/);
  const isInPairs =
    words.length >= 2 * FEWEST_NAMES &&
    words.length % 2 === 0 &&
    words.every((word, index) => (index % 2 === 0 ? mayBeGivenName(word) : /^\p{Lu}\p{L}/u.test(word)));
  return isInPairs ? words.flatMap((word, index) => (index % 2 === 0 ? [`${word} ${words[index + 1]!}`] : [])) : parts;
}

/** `Ana` in `Present: Ana, Tom, Lucia`. */
function readGivenName(
  text: string,
  { roster, vocabulary, isProseWord }: RosterSources,
  role: string | undefined,
): boolean {
  const name = /^\p{Lu}[\p{L}’'-]+$/u.test(text) ? readName(text, vocabulary) : undefined;
  if (!name || (!mayBeGivenName(text) && isCommonWord(text, isProseWord))) return false;
  roster.introduce(name, { evidence: 3, role });
  return true;
}

function readPerson(
  text: string,
  context: RosterSources,
  { evidence, role }: Pick<Introduction, 'evidence' | 'role'>,
  isCommaAffiliation: boolean,
  ofAuthors?: number,
): boolean {
  const { roster, vocabulary, isProseWord } = context;
  const bracket = trailingBracket(text.trim());
  let nameText = (bracket ? bracket.before : text).trim().replace(/^[-*•\d.)\s]+/, '');
  let affiliation = bracket?.inside;
  const cut = BEFORE_AFFILIATION.exec(nameText);
  if (cut && (isCommaAffiliation || cut[0].trim() !== ',')) {
    affiliation ??= nameText.slice(cut.index + cut[0].length);
    nameText = nameText.slice(0, cut.index);
  }
  const name = readName(nameText, vocabulary);
  if (ofAuthors !== undefined) roster.addAuthor(nameText, name);
  if (!name || (name.tokens.length < 2 && name.honorific === undefined)) return false;
  const likeness = nameLikeness(name, isProseWord);
  if (likeness === Likeness.None) return false;
  const isSure = ofAuthors === Likeness.Strong ? roster.isSurelyPerson(name) : likeness >= (ofAuthors ?? Likeness.Weak);
  const isAuthor = ofAuthors !== undefined;
  roster.introduce(name, { evidence: isSure ? evidence : 1, affiliation, role, isAuthor });
  return true;
}

/** A line of a list of people: a name, and where the person is from; or several names. Returns whether it is one. */
function readEntry(line: string, context: RosterSources, role: string | undefined, heads: readonly string[]): boolean {
  const words = line.split(/\s+/).length;
  const commas = line.match(/[,;]/g)?.length ?? 0;
  if (line.startsWith('|') || line.includes(' | ')) {
    const all = cellsOf(line);
    const at = all.findIndex((cell) => isFullName(cell, context) !== undefined);
    const name = at < 0 ? undefined : isFullName(all[at]!, context)!;
    const described = all.filter((cell, index) => cell !== '' && describes(cell, heads[index] ?? ''));
    const cells = all.slice(at + 1).filter((cell) => cell !== '');
    // `| Ana Diaz | AD | Well Fund |`.
    const initials = cells.slice(0, /^\p{Lu}{2,4}$/u.test(cells[0] ?? '') ? 1 : 0);
    const near = cells.slice(initials.length, initials.length + 1);
    for (const affiliation of name ? [...initials, ...(described.length > 0 ? described : near)] : [])
      context.roster.introduce(name!, { evidence: LISTED, affiliation, role });
    return name !== undefined;
  }
  const handle = HANDLE.exec(line)?.[1];
  if (handle !== undefined) {
    const name = isFullName(leadOf(line.replace(HANDLE, '')), context);
    if (!name || words > LONGEST_ENTRY) return false;
    const entry = context.roster.introduce(name, {
      evidence: LISTED,
      affiliation: trailingBracket(line)?.inside,
      role,
    });
    for (const label of new Set([handle, handle.replace(/(?<=\p{L}{3})\d+$/u, '')]))
      context.roster.addLabel(entry, label);
    return true;
  }
  const lead = leadOf(line);
  const isSlashed = line.startsWith(' / ', line.indexOf(lead) + lead.length);
  const titled = untitledName(lead, context.vocabulary);
  const name =
    (titled && isFullName(titled.text, context)) ??
    isFullName(lead, context) ??
    (isSlashed && isGivenName(lead) ? readName(lead, context.vocabulary) : undefined);
  if (name && words <= LONGEST_ENTRY) {
    const rest = line.slice(line.indexOf(lead) + lead.length).replace(/(?<=\p{Ll}{4})\.$/u, '');
    const affiliation = /^\s*(?:\(([^()]+)(?:\)|$)|(?:,|[–—|-]|\s-|:)\s*(.+)|\/ (.+?)(?: \/.*)?$)/.exec(rest);
    context.roster.introduce(name, {
      evidence: 3,
      affiliation: (affiliation?.[1] ?? affiliation?.[2] ?? affiliation?.[3])?.slice(0, 120),
      role,
    });
    if (name.text === titled?.text) context.roster.introduce(name, { evidence: 0, affiliation: titled.title });
    if (commas >= 3 && words <= 200) readList(line, context, 3, role);
    return true;
  }
  const names = words <= LONGEST_ENTRY ? splitOutsideBrackets(lead).map((each) => isFullName(each, context)) : [];
  if (names.length > 1 && names.every((each) => each !== undefined)) {
    const affiliation = /^(?:,\s|\s\()(.+?)\)?$/.exec(line.slice(line.indexOf(lead) + lead.length))?.[1];
    for (const each of names) context.roster.introduce(each, { evidence: LISTED, affiliation, role });
    return true;
  }
  return commas >= 2 && readList(line, context, LISTED, role) > commas / 2;
}

/** `Ana Diaz @anadiaz9 (Well Fund)`. */
const HANDLE = /(?<=\p{L})\s+\(?@([\p{L}\d_-]{2,39})\)?(?=$|[\s,(])/u;

const AFFILIATION_COLUMNS = cueSet('affiliationColumns');
const ROLE_COLUMNS = cueSet('roleColumns');

/** Whether a cell describes a person. A column such as “Title” may also contain the titles of talks, so the cell must contain a role. */
function describes(cell: string, head: string): boolean {
  return AFFILIATION_COLUMNS.has(head) || (ROLE_COLUMNS.has(head) && readDescription(cell).roles.length > 0);
}

function isFullName(text: string, { vocabulary, isProseWord }: NameSources): Name | undefined {
  const name = readName(text, vocabulary);
  if (!name || (name.tokens.length < 2 && name.honorific === undefined)) return undefined;
  return nameLikeness(name, isProseWord) === Likeness.None ? undefined : name;
}
