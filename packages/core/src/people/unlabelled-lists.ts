import { linesOf } from '../blocks/block-lines.js';
import type { Block } from '../blocks/block.js';
import { mayBeGivenName, plainLabel, type Words } from '@findings/language';
import { splitOutsideBrackets, trailingBracket } from './brackets.js';
import { Likeness, nameLikeness, readName } from './name.js';
import { cellsOf } from './speaker-column.js';
import type { RosterSources } from './roster-sources.js';

/** So many items or rows in a row that only name people are a list of those who took part, with or without a label. */
const FEWEST = 3;
/** A name of more words may contain where the person is from. */
const LONGEST_SURE = 3;
/** A paragraph of more lines is text. */
const MOST_LINES = 200;
/** Longest entry, in words. */
const LONGEST = 16;
/** Longest name of an organization that none of its words shows to be one, in words. */
const LONGEST_ORGANIZATION = 3;

/** What an entry of a list says. */
interface Entry {
  /** How much it begins like a name. */
  readonly likeness: number;
  /** What follows the name: nothing or an office, a few capitalized words, or anything else. */
  readonly rest: 'office' | 'title' | 'words';
}

/** The items and rows of lists that say nothing but who took part: `Ana Diaz (Well Fund)`. */
export function listsOfPeople(blocks: readonly Block[], context: RosterSources): ReadonlySet<Block> {
  const found = new Set<Block>();
  let run: Block[] = [];
  let entries: Entry[] = [];
  let isTable = false;
  const close = (): void => {
    if (isListOfPeople(entries)) for (const block of run) found.add(block);
    run = [];
    entries = [];
  };
  for (const block of blocks) {
    if (block.isHead) {
      close();
      isTable = isHeadOfPeople(block, context.words);
      if (isTable) run.push(block);
      continue;
    }
    const isLine = block.kind === 'item' || block.kind === 'paragraph';
    const isEntry = block.kind === 'row' ? isTable : isLine && block.children.length === 0;
    const read = isEntry ? readEntries(block, context) : [];
    const isList = read.length > 0 && read.every((entry) => entry !== undefined);
    if (!isList || run.some(({ kind }) => kind !== block.kind)) close();
    if (!isList) continue;
    run.push(block);
    for (const entry of read) entries.push(entry);
  }
  close();
  return found;
}

/** In a list of talks, each name has a title after it. */
function isListOfPeople(entries: readonly Entry[]): boolean {
  const sure = entries.filter(({ likeness, rest }) => likeness === Likeness.Strong && rest !== 'words').length;
  const plain = entries.filter(({ rest }) => rest === 'office').length;
  return entries.length >= FEWEST && sure * 2 > entries.length && plain * 3 >= entries.length;
}

/** `Name | Organisation`: no head says what a person talks about. */
function isHeadOfPeople({ prose }: Block, { otherLabels, roles, organization, institutions }: Words): boolean {
  const heads = cellsOf(prose.text).map(plainLabel);
  return (
    heads.length > 1 &&
    heads.every((head) => [otherLabels, roles, organization, institutions].some((set) => set.has(head)))
  );
}

/** An item or a row is one entry; so is each line of a paragraph. */
function readEntries(block: Block, context: RosterSources): readonly (Entry | undefined)[] {
  const { kind, prose } = block;
  const lines = kind === 'paragraph' ? linesOf(block) : [];
  if (lines.length < 2) return [readEntry(kind, prose.text, context)];
  if (lines.length > MOST_LINES) return [];
  return lines.map(({ start, end }) => readEntry('item', prose.text.slice(start, end).trim(), context));
}

/** Reads an entry that begins with names. `undefined` if it says something else. */
function readEntry(kind: Block['kind'], text: string, context: RosterSources): Entry | undefined {
  const cells = cellsOf(text);
  const whole = kind === 'row' ? cells[0]! : text.replace(/\.$/, '');
  if (text.split(/\s+/, LONGEST + 1).length > LONGEST) return undefined;
  const bracket = trailingBracket(whole);
  const dash = kind === 'paragraph' && !bracket ? DASH.exec(whole) : null;
  const cut = bracket ? null : (dash ?? COMMA.exec(whole));
  const names = splitOutsideBrackets(bracket?.before ?? whole.slice(0, cut?.index));
  const likeness = names.reduce<number>((least, name) => Math.min(least, likenessOf(name, context)), Likeness.Strong);
  if (likeness === Likeness.None) return undefined;
  const rest = cut ? whole.slice(cut.index + cut[0].length) : '';
  if (rest === '' || isOffice(rest, context.words)) return { likeness, rest: 'office' };
  if (dash) return isTitled(rest) ? { likeness, rest: 'office' } : undefined;
  if (kind === 'row' || isSentence(rest, context.words)) return undefined;
  return { likeness, rest: isTitled(rest) && rest.split(' ').length <= LONGEST_ORGANIZATION ? 'title' : 'words' };
}

/** Whether nothing shows where a name ends that an organization may follow: `Ana Diaz Well Fund`, `Ana Diaz Wellfund, which digs`. */
export function hasUnsureName(line: string, context: RosterSources): boolean {
  const [before = ''] = line.split(COMMA, 1);
  const { tokens = [] } = readName(before, context.vocabulary) ?? {};
  if (tokens.length < 3 || mayBeGivenName(tokens[1]!)) return false;
  return tokens.length > LONGEST_SURE || readEntry('item', line, context)?.rest === 'words';
}

function likenessOf(text: string, { vocabulary, isProseWord }: RosterSources): number {
  const name = readName(text, vocabulary);
  return !name || name.tokens.length < 2 ? Likeness.None : nameLikeness(name, isProseWord);
}

/** Whether words after a name and a comma are what a person says or asks. */
function isSentence(text: string, { speech }: Words): boolean {
  return (
    /[.!?:]/.test(text) ||
    text
      .toLowerCase()
      .split(/[^\p{L}-]+/u)
      .some((word) => speech.has(word))
  );
}

const COMMA = /, /;
/** `Ana Diaz - Well Fund`, `Ana Diaz- chair`. */
const DASH = /\s?[–—-]\s|\s[–—-](?=\p{Lu})/u;

/** Whether all words but small ones are capitalized. */
function isTitled(text: string): boolean {
  return text.split(/\s+/).every((word) => /^[\p{Lu}\d&(]/u.test(word) || word.length <= SMALL_WORD);
}

/** Longest small word in the name of an organization. */
const SMALL_WORD = 3;

/** `Well Fund`, `director of the Rain Office`. */
function isOffice(text: string, { organization, institutions, titles, roles }: Words): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some((word) => [organization, institutions, titles, roles].some((set) => set.has(word)));
}
