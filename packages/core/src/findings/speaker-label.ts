import type { Block } from '../blocks/block.js';
import { untitledName } from '../people/find-names.js';
import { Likeness, nameLikeness, readName, splitCamelCase } from '../people/name.js';
import { isOtherLabel, splitLabel } from '../people/label-counts.js';
import { readLineLabel, type LineLabel } from '../people/line-label.js';
import type { RosterEntry } from '../people/roster.js';
import { kindOf, readTurnLabel, type TurnKind } from '../people/turn-label.js';
import { isGivenName, plainLabel } from '@findings/language';
import type { ParseContext } from './parse-context.js';

/** The people whom a label means; `undefined` if it means none. */
export function peopleOfLabel(
  whole: string,
  { roster, vocabulary, words }: ParseContext,
): readonly RosterEntry[] | undefined {
  if (isOtherLabel(whole, words)) return undefined;
  const label = readTurnLabel(whole, words)?.names ?? whole;
  const personOf = (text: string): RosterEntry | undefined => onePerson(text, roster, vocabulary);
  const parts = label.split(/[,;]\s/);
  const listed = parts.flatMap((part) => splitLabel(part).map(personOf));
  if (listed.length > 1 && listed.every((entry) => entry !== undefined) && !isInverted(parts, listed))
    return [...new Set(listed)];
  const one = personOf(label);
  if (one) return [one];
  const comma = label.indexOf(', ');
  const beforeComma = comma > 0 ? personOf(label.slice(0, comma)) : undefined;
  if (beforeComma) return [beforeComma];
  const people = splitLabel(label).map(personOf);
  const known = people.filter((entry) => entry !== undefined);
  return known.length > 0 && known.length * 2 >= people.length ? [...new Set(known)] : undefined;
}

/** `Diaz, Ana`: the surname, and then the given name, perhaps of somebody else. */
function isInverted([first = '', second, third]: readonly string[], [one, other]: readonly RosterEntry[]): boolean {
  const isGivenOf = (text: string, { name: { tokens } }: RosterEntry): boolean =>
    text.split(' ', 1)[0] === tokens[0] &&
    (tokens.length === 1 ? isGivenName(tokens[0]!) : !text.endsWith(tokens.at(-1)!));
  return (
    second !== undefined &&
    third === undefined &&
    !first.includes(' ') &&
    !isGivenOf(first, one!) &&
    isGivenOf(second, other!)
  );
}

function onePerson(
  text: string,
  roster: ParseContext['roster'],
  vocabulary: ParseContext['vocabulary'],
): RosterEntry | undefined {
  const label = text.replace(/^[@<[]+|[\]>:.]+$/g, '').trim();
  if (label === '' || label.length > 60) return undefined;
  const labelled = roster.byLabel(label);
  if (labelled) return labelled;
  const name = readName(splitCamelCase(label), vocabulary);
  const untitled = untitledName(label, vocabulary);
  const holder = untitled && roster.resolve(untitled);
  if (holder?.kind === 'known') return holder.entry;
  const resolved = name && roster.resolve(name);
  if (resolved && (resolved.kind === 'known' || name.tokens.length > 1)) return resolved.entry;
  return /^(?:\p{Lu}[.\s]?){2,4}$/u.test(label) ? roster.byInitials(label) : undefined;
}

/** A label at the start of a line that names people of the roster. */
export interface SpeakerLabel {
  readonly label: LineLabel;
  readonly people: readonly RosterEntry[];
}

/**
 * @param isInProse true if the line is one of running text, where a dash is not a label
 */
export function readSpeakerLabel(
  block: Block,
  lineStart: number,
  lineEnd: number,
  context: ParseContext,
): SpeakerLabel | undefined {
  const label = readLineLabel(block.prose.text, lineStart, lineEnd, block.marks);
  if (!label) return undefined;
  const people = peopleOfLabel(label.text, context);
  if (!people) return undefined;
  if (label.separator === 'bold' && people.length === 1 && !isWholeName(label, context)) return undefined;
  return { label, people };
}

/** A bold word inside a sentence is not a label: the label is a full name, or ends with a colon, or has an affiliation. */
function isWholeName({ text, affiliation }: LineLabel, { vocabulary, isProseWord }: ParseContext): boolean {
  if (affiliation !== undefined || text.includes(', ')) return true;
  const name = readName(text, vocabulary);
  return (
    (name !== undefined &&
      (name.honorific !== undefined || name.tokens.length > 1 || nameLikeness(name, isProseWord) !== Likeness.None)) ||
    /^\p{Lu}[\p{L}’'-]+$/u.test(text)
  );
}

export function turnKindOf(text: string, context: ParseContext): TurnKind | undefined {
  const { words } = context;
  const kind = kindOf(plainLabel(text.replace(/\s?\d{1,3}$/, '')), words);
  if (kind) return kind;
  const turn = readTurnLabel(text, words);
  return turn && (turn.names === '' || peopleOfLabel(turn.names, context)) ? turn.kind : undefined;
}
