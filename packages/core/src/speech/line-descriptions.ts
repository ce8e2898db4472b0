import {
  anyCue,
  anyOf,
  cueSet,
  isGivenName,
  isOrganizationName,
  readDescription,
  wordsOfAllLanguages,
} from '@findings/language';
import { linesOf, nestedBlocks } from '../blocks/block-lines.js';
import type { Block } from '../blocks/block.js';
import { addNewDescription } from '../people/affiliations.js';
import type { RosterEntry } from '../people/roster-entry.js';
import type { RosterSources } from '../people/roster-sources.js';
import { createFindMentions, type FindMentions } from './mentions.js';

/** A longer line is prose. In UTF-16 code units. */
const LONGEST_LINE = 200;
const LONGEST_OF_LINES = 60;
const LONGEST_DESCRIPTION = 100;
/** A longer name of an organization may be the title of a talk. */
const MOST_WORDS = 8;
/** An organization without a word such as `fund` has at most this many words. */
const MOST_PLAIN_WORDS = 3;
/** If this many lines have the same form, the words after a name are the organization, even if they do not look like one. */
const FEWEST_ALIKE = 3;

const BETWEEN_NAMES = new RegExp(String.raw`^(?:,|\s?[/&]|,?\s${anyCue('and')})\s$`);
/** Matches the text before a name that is set off in its line: nothing, a separator, or `by`. */
const SET_OFF = new RegExp(
  String.raw`^\W*(?:\p{L}{1,5}[.\]]?\s)?$|(?:[:–—|/*(]|\s-|\s${anyOf(wordsOfAllLanguages('bylines'))})\s?$`,
  'iu',
);
/** Matches a further name, before the affiliation of both. */
const ANOTHER_NAME = new RegExp(String.raw`^\s(?:&|${anyCue('and')})\s\p{Lu}\S+\s\p{Lu}[^\s,(]+(?=,|\s[(–—-])`, 'u');
const BRACKET = /^,?\s?[([]([^()[\]]{2,100})[)\]]/;
const SEPARATOR = /^(?:,\s|\s?[–—|]\s?|\s?-\s|\s-)/;
const AFTER_TEXT = /\s(?:[-–—|]\s|[(#])/;

const smallWords = cueSet('titleSmallWords');

/** A text that may describe the people whom a line names. */
interface Candidate {
  readonly people: readonly RosterEntry[];
  readonly text: string;
  /** Whether nothing else follows the names: in a list of people, or after a comma. */
  readonly rest?: 'listed' | 'comma' | undefined;
}

interface Line {
  readonly text: string;
  /** Whether the line is in a list of people. */
  readonly isListed: boolean;
}

/**
 * Adds the roles and affiliations that lines give next to names: bylines, lists, labels, titles of talks. `Rain tanks – Ana Diaz, Well Fund`,
 * `Panel: Ana Diaz - Chair`, `Ana Diaz (chair), Well Fund`.
 */
export function readLineDescriptions(
  blocks: readonly Block[],
  lists: ReadonlySet<Block>,
  findMentions: FindMentions,
  { roster, vocabulary, words, isProseWord }: RosterSources,
): void {
  const people = new Set(roster.entries);
  // `Ana Diaz Well Fund` and `Rain Museum` may look like names, too.
  const findKnown = createFindMentions(roster.entries, words, isProseWord);
  const mentionsIn: FindMentions = (text) => {
    const mentions = findMentions(text);
    return mentions.every(({ entry }) => people.has(entry)) ? mentions : findKnown(text);
  };
  const all = blocks.flatMap((block) => [...nestedBlocks(block)]).filter(({ kind }) => kind !== 'row');
  const candidates = all.flatMap((block) =>
    linesOf(block).flatMap(({ start, end }, _, { length }) =>
      // A longer line of several is prose.
      length > 1 && end - start > LONGEST_OF_LINES
        ? []
        : candidatesIn({ text: block.prose.text.slice(start, end).trim(), isListed: lists.has(block) }, mentionsIn),
    ),
  );
  const alike = new Set(candidates.flatMap(({ text, rest }) => (rest && isNameOf(text, MOST_PLAIN_WORDS) ? text : [])));
  const known = new Set(roster.entries.flatMap(({ affiliations }) => affiliations));
  for (const { people, text, rest } of candidates) {
    const parts = readDescription(text);
    const isDescription = parts.roles.length > 0 || parts.organizations.every((each) => isOrganization(each));
    const isAlike = rest === 'comma' && alike.size >= FEWEST_ALIKE && alike.has(text);
    const isName =
      (known.has(text) || isAlike || (rest === 'listed' && isNameOf(text, MOST_WORDS))) &&
      !text.includes(',') &&
      !isGivenName(text.split(' ', 1)[0]!) &&
      mentionsIn(text).length === 0;
    if (roster.byInitials(text) || !(isDescription || isName)) continue;
    for (const entry of people) if (!roster.isAlias(entry, text)) addNewDescription(entry, parts, vocabulary);
  }
}

function candidatesIn({ text: line, isListed }: Line, findMentions: FindMentions): readonly Candidate[] {
  if (line.length > LONGEST_LINE) return [];
  const mentions = findMentions(line).filter(({ start, end }) => line.slice(start, end).includes(' '));
  const last = mentions.at(-1);
  if (!last) return [];
  let first = mentions.length - 1;
  while (first > 0 && BETWEEN_NAMES.test(line.slice(mentions[first - 1]!.end, mentions[first]!.start))) first--;
  if (!SET_OFF.test(line.slice(0, mentions[first]!.start))) return [];
  const people = mentions.slice(first).map(({ entry }) => entry);
  const after = line.slice(last.end).replace(ANOTHER_NAME, '');
  return [...textsAfter(after, isListed)].map(({ isOfLast, ...each }) => ({
    ...each,
    people: isOfLast ? people.slice(-1) : people,
  }));
}

/** The texts after a name: in brackets, and after a comma or a dash. */
function* textsAfter(after: string, isListed: boolean): Iterable<Omit<Candidate, 'people'> & { isOfLast?: boolean }> {
  const bracket = BRACKET.exec(after);
  if (bracket) yield { text: bracket[1]!.trim(), isOfLast: true };
  const behind = after.slice(bracket?.[0].length ?? 0).replace(/[.;]$/, '');
  const separator = SEPARATOR.exec(behind)?.[0];
  if (separator === undefined) return;
  const texts = behind.slice(separator.length).split(AFTER_TEXT, 2);
  for (const text of texts) {
    const isDescription = text.length > 1 && text.length <= LONGEST_DESCRIPTION && !/[:!?@()]|\.\s/.test(text);
    const rest = isListed ? 'listed' : separator === ', ' ? 'comma' : undefined;
    if (isDescription && (text === texts[0] || isOrganization(text)))
      yield { text: text.trim(), rest: texts.length === 1 ? rest : undefined };
  }
}

/** Whether a text is only the name of an organization. */
function isOrganization(text: string): boolean {
  // In `MGA Lecture Room`, capitals do not make an organization.
  const isSure = isOrganizationName(text.replace(/\p{Lu}{2,}/gu, (word) => word[0]! + word.slice(1).toLowerCase()));
  return (isSure || (isOrganizationName(text) && isNameOf(text, 2))) && isNameOf(text, MOST_WORDS);
}

function isNameOf(text: string, mostWords: number): boolean {
  const words = text.split(/[\s,]+/);
  return (
    words.length <= mostWords &&
    /^\p{Lu}/u.test(text) &&
    words.every((word) => !/^\p{Ll}/u.test(word) || smallWords.has(word.toLowerCase()))
  );
}
