import type { Block } from '../blocks/block.js';
import type { PartNode } from '../outline/parts.js';
import { findNames } from '../people/find-names.js';
import { isInitials, Likeness, nameLikeness, readName, type Name } from '../people/name.js';
import type { RosterEntry } from '../people/roster.js';
import { trailingBracket } from '../people/brackets.js';
import { anyCue, isCommonWord, isGivenName, plainLabel } from '@findings/language';
import { linesOf } from '../blocks/block-lines.js';
import type { Credit } from './draft.js';
import type { ParseContext } from './parse-context.js';
import { peopleOfLabel } from './speaker-label.js';

type NameContext = Pick<ParseContext, 'roster' | 'vocabulary' | 'words' | 'isProseWord'>;

/** Between the title of a talk and its speaker. */
const SEPARATOR = /\s[–—|/-]\s|\)[–—-]\s|:\s|,\s|\sby\s|\s[(]|[?!]\s|(?<=\p{L}{3})\.\s/u;

/**
 * Makes known the people in headings such as `Title – Ana Diaz` and `Ana Diaz: Title`, if their names leave no doubt, or if
 * headings of the same form have such names.
 */
export function introduceHeadingNames(
  headings: readonly Block[],
  { roster, vocabulary, isProseWord }: NameContext,
): void {
  const found = headings.map(({ prose }) =>
    piecesOf(prose.text).flatMap(({ name: text, affiliation, form }) => {
      const initialed = form === 'bracket' ? readInitialed(text) : undefined;
      const name = initialed ?? readName(text, vocabulary);
      const likeness = initialed ? Likeness.Fair : name ? nameLikeness(name, isProseWord) : Likeness.None;
      // `Ana Diaz, Tom Okoro`.
      const next = affiliation === undefined ? undefined : readName(affiliation.split(',', 1)[0]!, vocabulary);
      const isName = next !== undefined && next.tokens.length > 1 && isGivenName(next.tokens[0]!);
      return name && likeness >= Likeness.Fair
        ? [{ name, affiliation: isName ? undefined : affiliation, form, isSure: likeness === Likeness.Strong }]
        : [];
    }),
  );
  const sure = new Map<Form, Set<string>>();
  for (const { name, form, isSure } of found.flat())
    if (isSure) (sure.get(form) ?? sure.set(form, new Set()).get(form)!).add(name.text);
  const initialed = found.flat().filter(({ name, form }) => form === 'bracket' && isInitials(name.tokens[0]!));
  if (new Set(initialed.map(({ name }) => name.text)).size >= FEWEST_INITIALED)
    for (const { name } of initialed) roster.introduce(name, { evidence: 3 });
  const isAlike = (form: Form): boolean =>
    form !== 'whole' && form !== 'listed' && (sure.get(form)?.size ?? 0) >= FEWEST_ALIKE;
  for (const names of found) {
    const surely = names.filter(({ isSure }) => isSure);
    const alike = names.find(({ name, form }) => name.tokens.length > 1 && isAlike(form));
    for (const { name, affiliation } of surely.length > 0 || !alike ? surely : [alike])
      roster.introduce(name, { evidence: 3, affiliation });
  }
}

/** So many headings of one form that name people make others of the same form do so, too. */
const FEWEST_ALIKE = 2;

/** Initials with surnames in brackets after headings are people if there are at least this many: `Treasury (W Thomas)`. */
const FEWEST_INITIALED = 3;
/** Matches an initial with a surname: `A Green`. Elsewhere, `A` is an article. */
const INITIALED = /^(\p{Lu}\.?) (\p{Lu}[\p{L}’'-]+)$/u;

function readInitialed(text: string): Name | undefined {
  const [, initial, surname] = INITIALED.exec(text) ?? [];
  return initial === undefined || surname === undefined ? undefined : { text, tokens: [initial, surname] };
}

/** Where in its heading a name is. */
type Form = 'whole' | 'bracket' | 'first' | 'later' | 'second' | 'listed';

interface Piece {
  readonly name: string;
  readonly affiliation?: string | undefined;
  readonly form: Form;
}

const BETWEEN_NAMES = new RegExp(String.raw`,\s(?:${anyCue('and')}\s)?|\s${anyCue('and')}\s`);

function piecesOf(heading: string): readonly Piece[] {
  const text = heading.replace(/^[\d.]+\s+/, '');
  const bracket = trailingBracket(text);
  const pieces: Piece[] = [{ name: text, form: 'whole' }];
  if (bracket) {
    pieces.push(
      { name: bracket.before, affiliation: bracket.inside, form: 'whole' },
      { name: bracket.inside, form: 'bracket' },
    );
    addAffiliated(bracket.inside, 'bracket', pieces);
  }
  text.split(/\s[–—|/-]\s|\)[–—-]\s|:\s|,?\sby\s|(?<=[?!])\s|(?<=\p{L}{3})\.\s/u).forEach((part, index, { length }) => {
    const form = length === 1 ? 'whole' : index === 0 ? 'first' : 'later';
    const inner = trailingBracket(part);
    pieces.push(inner ? { name: inner.before, affiliation: inner.inside, form } : { name: part, form });
    for (const person of part.split(BETWEEN_NAMES)) pieces.push({ name: person.trim(), form: 'listed' });
    addAffiliated(part, form === 'later' ? 'later' : 'first', pieces);
  });
  return pieces;
}

/** `Ana Diaz, Well Fund`. */
function addAffiliated(text: string, form: Form, pieces: Piece[]): void {
  const comma = text.indexOf(', ');
  if (comma < 0) return;
  pieces.push({ name: text.slice(0, comma), affiliation: text.slice(comma + 2), form });
  // `Project Wells, Ana Diaz, Well Fund`.
  const [, second, third] = text.split(', ', 3);
  if (second !== undefined && third !== undefined) pieces.push({ name: second, affiliation: third, form: 'second' });
}

/** True if a heading is nothing but the names of people, and where they are from. */
export function peopleOfHeading(heading: Block, context: ParseContext): readonly RosterEntry[] | undefined {
  const text = heading.prose.text.replace(/(?:[:.]|\s[–—-]{1,2})$/, '');
  if (text.length > 140) return undefined;
  const bracket = trailingBracket(text);
  const bare = bracket ? bracket.before : text;
  for (const candidate of [bare, bare.split(', ', 1)[0]!]) {
    if (!isFullNameList(candidate, context)) continue;
    const people = peopleOfLabel(candidate, context);
    if (people) return people;
  }
  return undefined;
}

function isFullNameList(text: string, { vocabulary, roster, isProseWord }: ParseContext): boolean {
  return text.split(BETWEEN_NAMES).every((part) => {
    const name = readName(part.trim(), vocabulary);
    if (name === undefined) return false;
    if (name.tokens.length > 1 || name.honorific !== undefined) return true;
    // A surname alone must be that of a participant, or of someone whom the text calls `Mr`.
    const known = isCommonWord(name.tokens[0]!, isProseWord) ? undefined : roster.resolve(name);
    return known?.kind === 'known' && (known.entry.isParticipant || known.entry.honorific !== undefined);
  });
}

/** Who speaks in a part by its own heading, or by that of a part that holds it. */
export function speakersAbove(node: PartNode, context: ParseContext): Credit | undefined {
  for (let part: PartNode | undefined = node; part && part.kind !== 'root' && part.kind !== 'day'; part = part.parent) {
    if (part.role !== undefined) break;
    const credit = speakersOfPart(part, context);
    if (credit) return credit;
  }
  const { soleSpeaker } = context;
  return soleSpeaker && { speakers: [soleSpeaker], evidence: 'front matter' };
}

/** Who speaks in a part by its heading, or by a line such as `Speaker: Ana Diaz` at its start. */
function speakersOfPart(node: PartNode, context: ParseContext): Credit | undefined {
  const [first] = node.blocks;
  const byline = first && linesOf(first.block)[1] ? context.headingSpeakers.get(first.block) : undefined;
  const fromHeading =
    byline ??
    (node.heading && node.kind !== 'day'
      ? (peopleOfHeading(node.heading, context) ?? speakersInTitle(node.title.text, context))
      : undefined);
  const people = fromHeading ?? speakersOfTalk(node, context);
  return people && { speakers: people, evidence: 'heading' };
}

function speakersInTitle(title: string, context: ParseContext): readonly RosterEntry[] | undefined {
  if (!SEPARATOR.test(title)) return undefined;
  // `Moderator: Ana Diaz` leads the session.
  const lead = plainLabel(/^([^:]{2,30}):\s/.exec(title)?.[1] ?? '');
  const isDuty = context.words.rosterLabels.has(lead) || context.words.roles.has(lead);
  if (isDuty && !context.words.talkLabels.has(lead)) return undefined;
  for (const { name, form } of piecesOf(title)) {
    const initialed = form === 'bracket' ? readInitialed(name) : undefined;
    const known = initialed && context.roster.resolve(initialed);
    if (known?.kind === 'known') return [known.entry];
    if (name.split(/\s+/).length > 8) continue;
    const people = context.roster.byLabel(name) ? undefined : peopleOfLabel(name, context);
    const parsed = readName(name, context.vocabulary);
    if (people && ((parsed && parsed.tokens.length > 1) || isFullNameList(name, context))) return people;
  }
  return undefined;
}

function speakersOfTalk(node: PartNode, context: ParseContext): readonly RosterEntry[] | undefined {
  for (const [index, { block }] of node.blocks.slice(0, 4).entries()) {
    // `Briefing by Ana Diaz` in a list is only about the items after it.
    const isLater = block.kind === 'item' && index > 0;
    if (isLater && !block.prose.text.includes(':')) continue;
    // `Speaker: Ana Diaz` further down in an item is only about what the item announces.
    for (const { start, end } of isLater ? linesOf(block).slice(0, 1) : linesOf(block)) {
      const people = peopleOfTalkLine(block.prose.text.slice(start, end).trim(), context);
      if (people) return people;
    }
  }
  return undefined;
}

/** `Speaker: Ana Diaz`, `Briefing by Ana Diaz, Well Fund`: a line that says only who speaks below it. */
export function peopleOfTalkLine(
  line: string,
  { words, vocabulary, roster }: NameContext,
): readonly RosterEntry[] | undefined {
  const labelled = TALK_LINE.exec(line);
  const isTalk = labelled !== null && words.talkLabels.has(plainLabel(labelled[1] ?? labelled[2]!));
  // `Talk by Ana Diaz was well received.`
  if (!isTalk || (labelled[2] !== undefined && /[.!?]$/.test(line))) return undefined;
  const people = findNames(labelled[3]!, vocabulary).flatMap(({ name }) => roster.resolve(name)?.entry ?? []);
  return people.length > 0 ? [...new Set(people)] : undefined;
}

const TALK_LINE = /^(?:([^:]{2,30}):\s+|(\p{L}+ \p{L}+) (?=\p{Lu}))(.{3,200})$/u;
