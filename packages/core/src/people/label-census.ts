import { linesOf, nestedBlocks } from '../blocks/block-lines.js';
import type { Block } from '../blocks/block.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { plainLabel, wordsOf, type Words } from '../vocabulary/words.js';
import { nameBesideTime } from './name-line.js';
import { labelEnd, readLineLabel, type LineLabel } from './line-label.js';
import { isInitials, Likeness, nameLikeness, readName, splitCamelCase, type Name } from './name.js';
import { isCommonWord, isGivenName } from '../vocabulary/name-words.js';
import type { Roster } from './roster.js';

/** How a label is used in the report. */
interface LabelUse {
  readonly text: string;
  count: number;
  /** Distinct ones. */
  readonly affiliations: Set<string>;
  /** Uses before more than three words. */
  beforeText: number;
  separators: Set<LineLabel['separator']>;
}

/** Labels of one or two uses more than this make a report a transcript. */
const TRANSCRIPT = 6;

/** So many different names before a dash make the dash a label's. */
const FEWEST_DASHES = 3;

function isFullGivenName(text: string, vocabulary: Vocabulary): boolean {
  const name = readName(text.split(', ', 1)[0]!, vocabulary);
  return name !== undefined && name.tokens.length > 1 && isGivenName(name.tokens[0]!);
}

/** Counts the labels of all lines, and makes known the people among them. */
export function readLabels(
  blocks: readonly Block[],
  roster: Roster,
  vocabulary: Vocabulary,
  isProseWord: (word: string) => boolean,
): LabelCensus {
  const words = wordsOf(vocabulary);
  const uses = countLabels(blocks, words);
  const repeated = [...uses.values()].filter(({ count, separators }) => count > 1 && isSpoken(separators));
  const isTranscript = repeated.reduce((sum, { count }) => sum + count, 0) >= TRANSCRIPT;
  const dashed = [...uses.values()].filter(
    ({ text, separators }) => separators.has('dash') && isFullGivenName(text, vocabulary),
  );
  const census: LabelCensus = { uses, isTranscript, hasDashes: dashed.length >= FEWEST_DASHES };
  const fullNames = readFullNames(blocks);
  for (const use of uses.values()) introduceLabel(use, census, roster, vocabulary, isProseWord, fullNames);
  return census;
}

/** By the given name in lower case: the words that follow it somewhere. */
type FullNames = ReadonlyMap<string, ReadonlySet<string>>;

function readFullNames(blocks: readonly Block[]): FullNames {
  const names = new Map<string, Set<string>>();
  for (const block of blocks) {
    for (const each of nestedBlocks(block)) {
      for (const { start, end } of linesOf(each)) {
        const words = each.prose.text.slice(start, end).split(/\s+/);
        words.slice(0, -1).forEach((word, index) => {
          const next = words[index + 1]!.replace(/[,;:.)]+$/, '');
          if (!/^\p{Lu}\p{L}+$/u.test(word) || !/^\p{Lu}[\p{L}'’-]+$/u.test(next)) return;
          const key = word.toLowerCase();
          (names.get(key) ?? names.set(key, new Set()).get(key)!).add(next);
        });
      }
    }
  }
  return names;
}

/** The full name of a given name, or of a given name with an initial, if the report has one. */
function fullNameOf(
  { tokens }: Name,
  fullNames: FullNames,
  vocabulary: Vocabulary,
  isProseWord: (word: string) => boolean,
): Name | undefined {
  const [given, initial] = tokens;
  if (given === undefined || (initial !== undefined && !isInitials(initial))) return undefined;
  const surnames = [...(fullNames.get(given.toLowerCase()) ?? [])].filter(
    (word) => !isInitials(word) && (initial === undefined ? !isCommonWord(word, isProseWord) : word[0] === initial[0]),
  );
  const name = surnames.length === 1 ? readName(`${given} ${surnames[0]!}`, vocabulary) : undefined;
  return name && nameLikeness(name, isProseWord) >= Likeness.Fair ? name : undefined;
}

export interface LabelCensus {
  readonly uses: ReadonlyMap<string, LabelUse>;
  /** True if many lines start with labels that recur. */
  readonly isTranscript: boolean;
  /** True if a dash sets off several names. */
  readonly hasDashes: boolean;
}

function isTurnLabel(text: string, { questionLabels, answerLabels, commentLabels, actionLabels }: Words): boolean {
  const label = plainLabel(text);
  return [questionLabels, answerLabels, commentLabels, actionLabels].some((labels) => labels.has(label));
}

function isSpoken(separators: ReadonlySet<string>): boolean {
  return separators.has('colon') || separators.has('brackets');
}

/** Labels by their text. `A & B` and `A/B` count for both. */
function countLabels(blocks: readonly Block[], words: Words): Map<string, LabelUse> {
  const uses = new Map<string, LabelUse>();
  for (const block of blocks) {
    for (const each of nestedBlocks(block)) {
      if (each.kind === 'heading') continue;
      const lines = linesOf(each);
      const [first] = lines;
      const above =
        first && lines.length > 1 ? nameBesideTime(each.prose.text.slice(first.start, first.end).trim()) : undefined;
      if (above !== undefined) count(uses, above, { separator: 'colon' }, true);
      for (const { start, end } of lines) {
        const label = readLineLabel(each.prose.text, start, labelEnd(each, start, end), each.marks);
        if (!label || isOtherLabel(label.text, words)) continue;
        countLabel(uses, label, each.prose.text.slice(label.textStart, end), words);
        // `A: Ana Diaz: …`.
        const inner = isTurnLabel(label.text, words)
          ? readLineLabel(each.prose.text, label.textStart, end, each.marks)
          : undefined;
        if (inner?.separator === 'colon' && !isOtherLabel(inner.text, words))
          countLabel(uses, inner, each.prose.text.slice(inner.textStart, end), words);
      }
    }
  }
  return uses;
}

function countLabel(uses: Map<string, LabelUse>, label: LineLabel, rest: string, words: Words): void {
  // `A (Ana Diaz): …`.
  const isAsked = label.affiliation !== undefined && isTurnLabel(label.text, words);
  const { separator } = label;
  for (const text of splitLabel(isAsked ? label.affiliation! : withoutVerb(label.text, words))) {
    const affiliation = isAsked ? undefined : (label.affiliations?.get(text) ?? label.affiliation);
    count(uses, text, { separator, ...(affiliation === undefined ? {} : { affiliation }) }, rest.split(' ').length > 3);
  }
}

function count(
  uses: Map<string, LabelUse>,
  text: string,
  { affiliation, separator }: Pick<LineLabel, 'affiliation' | 'separator'>,
  isBeforeText: boolean,
): void {
  let use = uses.get(text);
  if (!use) uses.set(text, (use = { text, count: 0, affiliations: new Set(), beforeText: 0, separators: new Set() }));
  use.count++;
  if (isBeforeText) use.beforeText++;
  use.separators.add(separator);
  if (affiliation !== undefined) use.affiliations.add(affiliation);
}

/** `Rain tanks at schools - Lucia Ferrer`: a longer line is no title of a talk. */
export const LONGEST_TALK_LINE = 160;
/** So many items that end with a name in brackets make a habit of the report. */
const FEWEST_TAILS = 3;

/** Makes known those whom items name at their end: `… dry before the rains (Ana, Tom)`. */
export function readTailNames(
  blocks: readonly Block[],
  roster: Roster,
  vocabulary: Vocabulary,
  isProseWord: (word: string) => boolean,
): void {
  const names: Name[] = [];
  let tails = 0;
  for (const block of blocks) {
    for (const { kind, prose } of nestedBlocks(block)) {
      const inside =
        kind === 'item' || (kind === 'paragraph' && prose.text.length < LONGEST_TALK_LINE)
          ? tailOf(prose.text)
          : undefined;
      if (inside === undefined) continue;
      const parts = inside.split(/\s*[,/&;]\s*|\sand\s/).map((part) => readName(part, vocabulary));
      // `Ana Diaz, Well Fund`: a full name, and where the person is from.
      const people = parts[0] && parts[0].tokens.length > 1 ? parts.slice(0, 1) : parts;
      if (!people.every((name) => name && !/^\p{Lu}{2,}$/u.test(name.tokens[0]!) && isPersonal(name, isProseWord)))
        continue;
      tails++;
      for (const name of people) if (name) names.push(name);
    }
  }
  if (tails < FEWEST_TAILS) return;
  for (const name of names) if (!roster.resolve(name)) roster.introduce(name, { evidence: 2 });
}

/** The name at the end of a text: in brackets, or after a dash. */
export function tailOf(text: string): string | undefined {
  const end = text.slice(-100);
  return (/\s[([](\p{Lu}[^()[\]]{1,70})[)\]]\.?$/u.exec(end) ??
    /\s[—–-]\s(\p{Lu}[\p{L}\p{M}’'. -]{3,40}(?:,[^.]{2,60})?)$/u.exec(end))?.[1];
}

function isPersonal(name: Name, isProseWord: (word: string) => boolean): boolean {
  if (name.tokens.length > 1) return nameLikeness(name, isProseWord) >= Likeness.Fair;
  return isGivenName(name.tokens[0]!) && !isProseWord(name.tokens[0]!.toLowerCase());
}

export function splitLabel(text: string): readonly string[] {
  return text
    .split(/\s?[/&]\s?|,?\s(?:and|und|et|y)\s/)
    .map((part) => part.replace(/^@/, '').trim())
    .filter((part) => part !== '');
}

/** `Ana` of the label `Ana also asked:`. */
export function withoutVerb(label: string, words: Words): string {
  const match = /^(.{2,40}?)(?:\s(?:also|then|further))?\s(\p{Ll}+)$/u.exec(label);
  return match && words.speech.has(match[2]!) ? match[1]! : label;
}

export function isOtherLabel(text: string, words: Words): boolean {
  const plain = plainLabel(text);
  return words.otherLabels.has(plain) || words.rosterLabels.has(plain) || words.talkLabels.has(plain);
}

function introduceLabel(
  use: LabelUse,
  { isTranscript, hasDashes }: LabelCensus,
  roster: Roster,
  vocabulary: Vocabulary,
  isProseWord: (word: string) => boolean,
  fullNames: FullNames,
): void {
  const { text, count: uses, beforeText } = use;
  const [affiliation, ...others] = use.affiliations;
  const addOthers = (person: Name): void => {
    for (const other of others) roster.introduce(person, { evidence: 0, affiliation: other });
  };
  const comma = text.indexOf(', ');
  const nameText = comma > 0 ? text.slice(0, comma) : use.separators.has('brackets') ? text : splitCamelCase(text);
  const name = readName(nameText, vocabulary);
  const resolved = name && roster.resolve(name);
  if (resolved?.kind === 'known') {
    roster.introduce(name!, { evidence: 1, affiliation }).isParticipant = true;
    addOthers(name!);
    return;
  }
  const full = name && name.honorific === undefined ? fullNameOf(name, fullNames, vocabulary, isProseWord) : undefined;
  if (full && (uses > 1 || isTranscript)) {
    roster.addLabel(roster.introduce(full, { evidence: 3, affiliation }), text);
    return;
  }
  if (name && (name.tokens.length > 1 || name.honorific !== undefined)) {
    const looks = nameLikeness(name, isProseWord);
    // Where all nouns have capitals, two words with capitals are seldom a name.
    const likeness = vocabulary.capitalizesNouns && looks === Likeness.Fair ? Likeness.Weak : looks;
    const hasAffiliation = affiliation !== undefined || comma > 0;
    const isDashed = use.separators.has('dash') && use.separators.size === 1;
    if (isDashed && (!hasDashes || likeness !== Likeness.Strong)) return;
    const isPerson =
      likeness === Likeness.Strong ||
      (likeness === Likeness.Fair && (uses > 1 || hasAffiliation || use.separators.has('colon'))) ||
      (likeness === Likeness.Weak && (uses > 1 || hasAffiliation) && beforeText > 0);
    if (isPerson) {
      const from = affiliation ?? (comma > 0 ? text.slice(comma + 2) : undefined);
      roster.introduce(name, { evidence: 3, affiliation: from });
      addOthers(name);
    }
    return;
  }
  if (!isTranscript || uses < 2 || beforeText === 0 || !isNickname(text, isProseWord)) return;
  if (roster.byLabel(text) || roster.byInitials(text)) return;
  roster.introduceLabel(text, 2);
}

/** One word, or a given name with an initial, that is no common word. A nickname in lower case may be used in the text. */
function isNickname(text: string, isProseWord: (word: string) => boolean): boolean {
  if (!/^[\p{L}][\p{L}\p{N}_.'’-]{1,20}(?: \p{Lu}\.?)?$/u.test(text)) return false;
  return (
    !/^\p{Lu}{4,}$/u.test(text) &&
    !isCommonWord(text.split(' ', 1)[0]!, /^\p{Lu}/u.test(text) ? isProseWord : () => false)
  );
}
