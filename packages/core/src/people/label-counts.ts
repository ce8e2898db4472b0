import { linesOf, nestedBlocks } from '../blocks/block-lines.js';
import type { Block } from '../blocks/block.js';
import { anyCue, isGivenName, plainLabel, type Vocabulary, type Words, wordsOf } from '@findings/language';
import { nameAlone, nameBesideTime } from './name-line.js';
import { INITIALS, introduceLabel, isNickname, type NamesOf, wordsBeforeThings } from './introduce-label.js';
import { areBoldTitles, createLabelUse, isSetOff, type LabelCounts, type LabelUse } from './label-use.js';
import { labelEnd, labelLines, readLineLabel, type LineLabel } from './line-label.js';
import { readName, splitCamelCase } from './name.js';
import type { Roster } from './roster.js';
import { kindOf, readTurnLabel } from './turn-label.js';

/** Labels of one or two uses more than this make a report a transcript. */
const TRANSCRIPT = 6;

/** So many user names as labels make others of one use people, too. */
const FEWEST_USER_NAMES = 3;

/** If at least this many labels are initials, initials that are also words count as people: `BE: We agreed in July`. */
const FEWEST_INITIALS = 3;

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
  title = '',
): LabelCounts {
  const words = wordsOf(vocabulary);
  const uses = countLabels(blocks, words);
  const { lines: nameLines, recur: hasNameLines } = readNameLines(blocks, vocabulary);
  for (const [{ kind }, text] of nameLines) if (hasNameLines && kind !== 'heading') countNameLine(uses, text, 'line');
  const repeated = [...uses.values()].filter(
    (use) => use.count > 1 && (isSetOff(use) || use.separators.has('brackets')),
  );
  const isTranscript = repeated.reduce((sum, { count }) => sum + count, 0) >= TRANSCRIPT;
  const joined = [...uses.values()].filter(
    ({ text }) => splitCamelCase(text) !== text && isFullGivenName(splitCamelCase(text), vocabulary),
  );
  const userNames = repeated.filter(({ text }) => /^\p{Ll}/u.test(text) && isNickname(text, isProseWord));
  const census: LabelCounts = {
    uses,
    nameLines,
    hasNameLines,
    isTranscript,
    hasInitials: repeated.filter(({ text }) => INITIALS.test(text)).length >= FEWEST_INITIALS,
    hasUserNames: userNames.length >= FEWEST_USER_NAMES,
    hasJoinedNames: joined.length > 1,
    hasRoundBrackets: countRoundNames(uses) >= FEWEST_ROUND,
    hasNamesInBrackets: [...uses.values()].some(({ isName }) => isName),
    hasBoldTitles: areBoldTitles([...uses.values()], vocabulary),
  };
  const beforeThings = wordsBeforeThings(vocabulary);
  // Most reports have no given name as a label.
  let fullNames: FullNames | undefined;
  const namesOf: NamesOf = (given) =>
    (fullNames ??= readFullNames(blocks, title, beforeThings)).get(given.toLowerCase()) ?? NO_NAMES;
  for (const use of uses.values()) introduceLabel(use, census, { roster, vocabulary, isProseWord, namesOf });
  return census;
}

/** With fewer names on lines of their own, these are not labels. */
const FEWEST_NAME_LINES = 3;
/** Text below a name has more words. */
const SHORTEST_TEXT = 4;

/**
 * Blocks that are only a name, each directly above text, by block. Names without a mark count only if a given name recurs in this way, and
 * headings only if they recur themselves.
 */
function readNameLines(
  blocks: readonly Block[],
  vocabulary: Vocabulary,
): { readonly lines: ReadonlyMap<Block, string>; readonly recur: boolean } {
  const all = blocks.flatMap((block) => [...nestedBlocks(block)]);
  const found = all.flatMap((block, index) => {
    const name = isSpeakerLine(block, all[index - 1], all[index + 1]) ? nameAlone(block.prose.text) : undefined;
    const isName = name !== undefined && (INITIALS.test(name) || readName(name, vocabulary) !== undefined);
    return isName ? [{ block, name, isHeading: block.kind === 'heading' }] : [];
  });
  const counts = Map.groupBy(found, ({ name }) => name);
  const isRecurring = (name: string): boolean => counts.get(name)!.length > 1;
  const recur =
    found.length >= FEWEST_NAME_LINES &&
    found.some(({ name, isHeading }) => !isHeading && isRecurring(name) && isGivenName(name.split(' ', 1)[0]!));
  const lines = found.filter(({ block, name, isHeading }) =>
    isHeading ? recur && isRecurring(name) : recur || block.prose.text !== name,
  );
  return { lines: new Map(lines.map(({ block, name }) => [block, name])), recur };
}

/** Whether a block may say who speaks in the next one. */
function isSpeakerLine({ kind, children }: Block, before: Block | undefined, next: Block | undefined): boolean {
  if (next === undefined || children.length > 0) return false;
  const isText = isProse(next) && next.prose.text.split(' ', SHORTEST_TEXT + 1).length > SHORTEST_TEXT;
  const isListed = before?.kind === 'item' && nameAlone(before.prose.text) !== undefined;
  return isText && (kind === 'item' ? next.kind === 'item' && !isListed : kind === 'paragraph' || kind === 'heading');
}

function isProse({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'item' || kind === 'quote';
}

function countNameLine(uses: Map<string, LabelUse>, text: string, separator: LineLabel['separator']): void {
  const use = count(uses, text, { separator });
  use.beforeText++;
  use.isAlone = true;
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** The words that follow a given name, or a word that precedes things and places. Keys are in lower case. */
type FullNames = ReadonlyMap<string, ReadonlySet<string>>;

function readFullNames(blocks: readonly Block[], title: string, beforeThings: ReadonlySet<string>): FullNames {
  const names = new Map<string, Set<string>>();
  const readLine = (line: string): void => {
    const words = line.split(/\s+/);
    words.slice(0, -1).forEach((word, index) => {
      if (/^[a-z]/.test(word) ? !beforeThings.has(word) : !/^\p{Lu}\p{L}+$/u.test(word)) return;
      const next = words[index + 1]!.replace(/[,;:.)]+$/, '');
      if (!/^\p{Lu}[\p{L}'’-]+$/u.test(next)) return;
      const key = word.toLowerCase();
      (names.get(key) ?? names.set(key, new Set()).get(key)!).add(next);
    });
  };
  readLine(title);
  for (const block of blocks)
    for (const each of nestedBlocks(block))
      for (const { start, end } of linesOf(each)) readLine(each.prose.text.slice(start, end));
  return names;
}

/** With fewer uses of given names in round brackets, these are not labels. */
const FEWEST_ROUND = 3;

function countRoundNames(uses: ReadonlyMap<string, LabelUse>): number {
  return [...uses.values()].reduce(
    (sum, { text, separators, count }) =>
      separators.has('round') && isGivenName(text.split(/[ ,]/, 1)[0]!) ? sum + count : sum,
    0,
  );
}

/** After the label of an amount or a link: `Balance: $243`, `Wells - @ana @tom`. */
const NO_WORDS = /^(?:[$€£]?\s?\d[\d.,]*\s?[%€$£]?|(?:@[\w-]+,?\s*)+)$/u;

/** Labels by their text. `A & B` and `A/B` count for both. */
function countLabels(blocks: readonly Block[], words: Words): Map<string, LabelUse> {
  const uses = new Map<string, LabelUse>();
  for (const block of blocks) {
    for (const each of nestedBlocks(block)) {
      if (each.kind === 'heading') continue;
      const [first, second] = linesOf(each);
      const above = first && second ? nameBesideTime(each.prose.text.slice(first.start, first.end).trim()) : undefined;
      if (above !== undefined) countNameLine(uses, above, 'colon');
      let textStart = 0;
      for (const { start, end } of labelLines(each)) {
        // `Ana Diaz,` above `Well Fund:` is one label.
        const label =
          start < textStart ? undefined : readLineLabel(each.prose.text, start, labelEnd(each, start, end), each.marks);
        if (!label || isOtherLabel(label.text, words) || words.actionLabels.has(plainLabel(label.text))) continue;
        if (NO_WORDS.test(each.prose.text.slice(label.textStart, end))) continue;
        ({ textStart } = label);
        countLabel(uses, label, each.prose.text.slice(label.textStart, end), words);
        // `A: Ana Diaz: …`.
        const inner =
          kindOf(plainLabel(label.text), words) !== undefined
            ? readLineLabel(each.prose.text, label.textStart, end, each.marks)
            : undefined;
        if (inner && (inner.separator === 'colon' || inner.separator === 'dash') && !isOtherLabel(inner.text, words))
          countLabel(uses, inner, each.prose.text.slice(inner.textStart, end), words);
      }
    }
  }
  return uses;
}

function countLabel(uses: Map<string, LabelUse>, label: LineLabel, rest: string, words: Words): void {
  // `A (Ana Diaz): …`.
  const isAsked = label.affiliation !== undefined && kindOf(plainLabel(label.text), words) !== undefined;
  const { separator } = label;
  const parts = splitLabel(isAsked ? label.affiliation! : (readTurnLabel(label.text, words)?.names ?? label.text));
  for (const text of parts) {
    const affiliation = isAsked ? undefined : (label.affiliations?.get(text) ?? label.affiliation);
    const use = count(uses, text, { separator, ...(affiliation === undefined ? {} : { affiliation }) });
    if (rest.split(' ', 4).length > 3) use.beforeText++;
    if (rest.trim() === '') use.onLine++;
    if (label.isName) use.isName = true;
    if (parts.some((part) => part !== text && isGivenName(part))) use.isWithGivenName = true;
    if (parts.length === 1) use.isAlone = true;
  }
}

function count(
  uses: Map<string, LabelUse>,
  text: string,
  { affiliation, separator }: Pick<LineLabel, 'affiliation' | 'separator'>,
): LabelUse {
  let use = uses.get(text);
  if (!use) {
    use = createLabelUse(text);
    uses.set(text, use);
  }
  use.count++;
  use.separators.add(separator);
  if (affiliation !== undefined) use.affiliations.add(affiliation);
  return use;
}

/** `Q. Ana –`: the letter of a question before a given name is not an initial. */
const LETTER = /^[QAC]\. (?=(\p{Lu}\p{Ll}+)$)/u;

/** Several given names: `Ana, Tom`. Other labels have an affiliation after the comma. */
const GIVEN_NAMES = /^\p{Lu}\p{Ll}[\p{L}’'-]*(?:, \p{Lu}\p{Ll}[\p{L}’'-]*)+$/u;

const BETWEEN_NAMES = new RegExp(String.raw`\s?[/&]\s?|\s\+\s|,?\s${anyCue('and')}\s`);

const JOINTLY = new RegExp(String.raw`,? ${anyCue('jointly')}$`, 'iu');

export function splitLabel(whole: string): readonly string[] {
  const text = whole.replace(JOINTLY, '');
  const letter = LETTER.exec(text);
  if (letter && isGivenName(letter[1]!)) return [text.slice(letter[0].length)];
  if (GIVEN_NAMES.test(text) && text.split(', ').some(isGivenName)) return text.split(', ');
  return text
    .split(BETWEEN_NAMES)
    .map((part) => part.replace(/^@/, '').trim())
    .filter((part) => part !== '');
}

export function isOtherLabel(text: string, words: Words): boolean {
  const plain = plainLabel(text);
  return words.otherLabels.has(plain) || words.rosterLabels.has(plain) || words.talkLabels.has(plain);
}
