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
import { Likeness, nameLikeness, readName, type Name } from './name.js';
import { untitledName } from './find-names.js';
import { cellsOf, findSpeakerColumn } from './speaker-column.js';
import { isNickname } from './introduce-label.js';
import { LISTED, type Introduction } from './roster.js';
import type { RosterSources } from './roster-sources.js';
import { hasUnsureName } from './unlabelled-lists.js';

const PEOPLE: ReadonlySet<PartRole> = new Set<PartRole>(['people']);
/** A line with more words is prose. */
const LONGEST_ENTRY = 24;

/**
 * Makes known the people whom lists, lines such as `Present: …` and the front matter name.
 *
 * @param lists items and rows that only name people
 * @returns the blocks of all lists
 */
export function readPeopleLists(
  parts: readonly PartNode[],
  fields: Readonly<Record<string, unknown>>,
  lists: ReadonlySet<Block>,
  context: RosterSources,
): ReadonlySet<Block> {
  const found = new Set(lists);
  for (const field of ['author', 'authors', 'speaker', 'speakers', 'presenter', 'presenters']) {
    const value = fields[field];
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) {
      const text = typeof each === 'string' ? each : nameOfAuthor(each);
      if (text === undefined) continue;
      readList(text, context, 2, undefined, field.startsWith('author') ? Likeness.Strong : undefined);
    }
  }
  for (const part of parts) {
    const isPeoplePart = isWithinRole(part, PEOPLE);
    const partRole = isPeoplePart ? roleOf(part.title.text, context.words) : undefined;
    const userNames = new Set<string>();
    const isReversed = areReversed(part.blocks.map(({ block }) => block.prose.text));
    let label: string | undefined;
    let column: number | undefined;
    let heads: readonly string[] = [];
    for (const { block } of part.blocks) {
      if (block.kind !== 'row' || block.isHead)
        heads = block.kind === 'row' ? cellsOf(block.prose.text).map(plainLabel) : [];
      column = block.kind === 'row' ? (findSpeakerColumn(block, context.words) ?? column) : undefined;
      if (column !== undefined && !block.isHead)
        readPerson(cellsOf(block.prose.text)[column] ?? '', context, { evidence: LISTED }, true);
      const isBelowLabel =
        label !== undefined && (block.kind === 'item' || block.kind === 'row' || isLinesOfNames(block, context));
      if (!isBelowLabel) label = peopleLabelOf(block, context.words);
      const ownLabel = labelOfFirstLine(block, context.words);
      const isList =
        isPeoplePart ||
        isBelowLabel ||
        lists.has(block) ||
        ownLabel !== undefined ||
        isListOfInitials(block.prose.text);
      const role = isBelowLabel
        ? roleOf(label!, context.words)
        : ownLabel === undefined
          ? partRole
          : roleOf(ownLabel, context.words);
      for (const each of nestedBlocks(block)) {
        if (isList) found.add(each);
        for (const { start, end } of linesOf(each)) {
          const line = each.prose.text.slice(start, end).trim();
          const isLabelled = readLabelledList(line, context);
          const isUnsure = lists.has(block) && hasUnsureName(line, context);
          if (isList && !isLabelled && !isUnsure)
            readEntry(isReversed ? line.replace(REVERSED, '$2 $1') : line, context, role, heads);
          if (isList && isUserName(line, context)) userNames.add(line);
        }
      }
    }
    if (userNames.size >= FEWEST_USER_NAMES) for (const name of userNames) context.roster.introduceLabel(name, LISTED);
  }
  return found;
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

/** Whether each line of a paragraph is a name, and where the person is from: the lines below `**Attendees**`. */
export function isLinesOfNames(block: Block, context: NameSources): boolean {
  const lines = linesOf(block);
  return (
    block.kind === 'paragraph' &&
    lines.length > 1 &&
    lines.every(
      ({ start, end }) => isFullName(leadOf(block.prose.text.slice(start, end).trim()), context) !== undefined,
    )
  );
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

/** A list of people must have at least this many user names. Fewer may be sites and projects. */
const FEWEST_USER_NAMES = 3;

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

/** `Attendees:` in the line above names, without a blank line between. */
export function labelOfFirstLine(block: Block, words: Words): string | undefined {
  const [first, second] = linesOf(block);
  if (block.kind !== 'paragraph' || !first || !second) return undefined;
  return readPeopleLabel(block.prose.text.slice(first.start, first.end).trim(), words);
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

/** `Present: Ana Diaz, Tom Okoro`, `Notes by Ana Diaz`. */
function readLabelledList(line: string, context: RosterSources): boolean {
  const { words } = context;
  const labelled = line.includes(':') ? /^(?:[-*•]\s?)?([^\s:][^:]{1,99}):\s?(\S.*)$/u.exec(line.slice(0, 4000)) : null;
  if (labelled) {
    const label = plainLabel(labelled[1]!.replace(/\([^)]*\)\s*$/, ''));
    if (words.rosterLabels.has(label) || words.talkLabels.has(label) || words.people.has(label)) {
      const role = label.replace(/s$/, '');
      return readList(labelled[2]!, context, 3, words.roles.has(role) ? role : undefined) > 0;
    }
  }
  const by = /^(\p{L}+(?: \p{Ll}+)?)\s?:?\s+(?=\p{Lu})(.{4,400})$/u.exec(line);
  const lead = by?.[1]!.toLowerCase() ?? '';
  if (!by) return false;
  if (words.bylines.has(lead)) return readList(by[2]!, context, 2, undefined, Likeness.Fair) > 0;
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
  const parts = isSemicolons ? text.split(/;\s*/) : splitOutsideBrackets(text.replace(/[.;]$/, ''));
  let count = 0;
  const areGiven =
    parts.length > 1 && parts.every((part) => /^\p{Lu}[\p{L}’'-]+\.?$/u.test(part.trim()) || part.trim().includes(' '));
  for (const part of parts) {
    if (areGiven && evidence >= 3 && readGivenName(part.trim(), context, role)) count++;
    else if (readPerson(part, context, { evidence, role }, isSemicolons, ofAuthors)) count++;
    else if (ofAuthors === undefined && isNick(part, context)) {
      context.roster.introduceLabel(part, evidence);
      count++;
    }
  }
  return count;
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

/** A user name in a list of people: `mnot`. */
function isNick(text: string, { isProseWord, roster }: RosterSources): boolean {
  return /^\p{Ll}[\p{L}\p{N}_-]{2,15}$/u.test(text) && !isProseWord(text) && roster.byLabel(text) === undefined;
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

/** A line of a list of people: a name, and where the person is from; or several names. */
function readEntry(line: string, context: RosterSources, role: string | undefined, heads: readonly string[]): void {
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
    return;
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
    return;
  }
  const names = words <= LONGEST_ENTRY ? splitOutsideBrackets(lead).map((each) => isFullName(each, context)) : [];
  if (names.length > 1 && names.every((each) => each !== undefined)) {
    const affiliation = /^(?:,\s|\s\()(.+?)\)?$/.exec(line.slice(line.indexOf(lead) + lead.length))?.[1];
    for (const each of names) context.roster.introduce(each, { evidence: LISTED, affiliation, role });
    return;
  }
  if (commas >= 2) readList(line, context, LISTED, role);
}

const AFFILIATION_COLUMNS = cueSet('affiliationColumns');
const ROLE_COLUMNS = cueSet('roleColumns');

/** Whether a cell describes a person. A column such as “Title” may also contain the titles of talks, so the cell must contain a role. */
function describes(cell: string, head: string): boolean {
  return AFFILIATION_COLUMNS.has(head) || (ROLE_COLUMNS.has(head) && readDescription(cell).roles.length > 0);
}

/** Whether a line of a list of people is only a user name. */
function isUserName(line: string, { isProseWord, roster, words }: RosterSources): boolean {
  return (
    /^\p{Ll}\S+$/u.test(line) &&
    isNickname(line, isProseWord) &&
    !words.rosterLabels.has(line) &&
    !words.otherLabels.has(line) &&
    roster.byLabel(line) === undefined
  );
}

function isFullName(text: string, { vocabulary, isProseWord }: NameSources): Name | undefined {
  const name = readName(text, vocabulary);
  if (!name || (name.tokens.length < 2 && name.honorific === undefined)) return undefined;
  return nameLikeness(name, isProseWord) === Likeness.None ? undefined : name;
}
