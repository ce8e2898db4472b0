import type { Block } from '../blocks/block.js';
import { Likeness, nameLikeness, readName, splitCamelCase } from '../people/name.js';
import { isOtherLabel, splitLabel } from '../people/label-counts.js';
import { readLineLabel, type LineLabel } from '../people/line-label.js';
import type { RosterEntry } from '../people/roster.js';
import { plainLabel } from '@findings/language';
import type { ParseContext } from './parse-context.js';

/** The people whom a label means; `undefined` if it means none. */
export function peopleOfLabel(
  label: string,
  { roster, vocabulary, words }: ParseContext,
): readonly RosterEntry[] | undefined {
  if (isOtherLabel(label, words)) return undefined;
  const whole = onePerson(label, roster, vocabulary);
  if (whole) return [whole];
  const comma = label.indexOf(', ');
  const beforeComma = comma > 0 ? onePerson(label.slice(0, comma), roster, vocabulary) : undefined;
  if (beforeComma) return [beforeComma];
  const people = splitLabel(label).map((part) => onePerson(part, roster, vocabulary));
  const known = people.filter((entry) => entry !== undefined);
  return known.length > 0 && known.length * 2 >= people.length ? [...new Set(known)] : undefined;
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

/** `Q`, `Question 3`, `A`: what a label makes of its line in an exchange. */
export type TurnKind = 'question' | 'answer' | 'comment' | 'action';

export function turnKindOf(text: string, { words }: ParseContext): TurnKind | undefined {
  const plain = plainLabel(text.replace(/\s?\d{1,3}$/, ''));
  if (words.questionLabels.has(plain)) return 'question';
  if (words.answerLabels.has(plain)) return 'answer';
  if (words.commentLabels.has(plain)) return 'comment';
  return words.actionLabels.has(plain) ? 'action' : undefined;
}
