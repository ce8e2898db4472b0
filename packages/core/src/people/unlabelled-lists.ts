import type { Block } from '../blocks/block.js';
import { plainLabel, type Words } from '@findings/language';
import { trailingBracket } from './brackets.js';
import { Likeness, nameLikeness, readName } from './name.js';
import { cellsOf } from './speaker-column.js';
import type { RosterSources } from './roster-sources.js';

/** So many items or rows in a row that only name people are a list of those who took part, with or without a label. */
const FEWEST = 3;
/** Longest entry, in words. */
const LONGEST = 16;

/** The items and rows of lists that say nothing but who took part: `Ana Diaz (Well Fund)`. */
export function listsOfPeople(blocks: readonly Block[], context: RosterSources): ReadonlySet<Block> {
  const found = new Set<Block>();
  let run: Block[] = [];
  let sure = 0;
  let isTable = false;
  const close = (): void => {
    const names = run.filter(({ isHead }) => !isHead).length;
    if (names >= FEWEST && sure * 2 > names) for (const block of run) found.add(block);
    run = [];
    sure = 0;
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
    const likeness = isEntry ? likenessOf(block, context) : Likeness.None;
    if (likeness === Likeness.None || run.some(({ kind }) => kind !== block.kind)) close();
    if (likeness === Likeness.None) continue;
    run.push(block);
    if (likeness === Likeness.Strong) sure++;
  }
  close();
  return found;
}

/** `Name | Organisation`: no head says what a person talks about. */
function isHeadOfPeople({ prose }: Block, { otherLabels, roles, organization, institutions }: Words): boolean {
  const heads = cellsOf(prose.text).map(plainLabel);
  return (
    heads.length > 1 &&
    heads.every((head) => [otherLabels, roles, organization, institutions].some((set) => set.has(head)))
  );
}

/** How much an entry looks like a name, if it says nothing else but where the person is from. */
function likenessOf({ kind, prose: { text } }: Block, { words, vocabulary, isProseWord }: RosterSources): number {
  const cells = cellsOf(text);
  const whole = kind === 'row' ? cells[0]! : text;
  if (text.split(/\s+/, LONGEST + 1).length > LONGEST) return Likeness.None;
  const bracket = trailingBracket(whole);
  const cut = bracket ? null : (kind === 'paragraph' ? DASH : COMMA).exec(whole);
  // A paragraph that contains only a name may have another purpose.
  if (kind === 'paragraph' && ((!bracket && !cut) || /[.!?]$/.test(whole))) return Likeness.None;
  const name = readName(bracket?.before ?? whole.slice(0, cut?.index), vocabulary);
  if (!name || name.tokens.length < 2) return Likeness.None;
  const rest = cut ? whole.slice(cut.index + cut[0].length) : '';
  const isFrom = !cut || isOffice(rest, words) || (kind === 'paragraph' && isTitled(rest));
  return isFrom ? nameLikeness(name, isProseWord) : Likeness.None;
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
