import { anyCue, type Vocabulary } from '@findings/language';
import type { Block } from '../blocks/block.js';
import type { PartNode } from '../outline/parts.js';
import { linesOf } from '../blocks/block-lines.js';
import { isWhollyStrong } from '../outline/section-start.js';
import { splitOutsideBrackets, trailingBracket } from '../people/brackets.js';
import { Likeness, nameLikeness, readName, type Name } from '../people/name.js';
import { LISTED, type RosterEntry } from '../people/roster.js';
import { LONGEST_TALK_LINE, signatureOf, signerOf, tailOf } from '../people/tail-names.js';
import type { Prose } from '../source/prose.js';
import type { Credit } from './draft.js';
import type { ParseContext } from './parse-context.js';
import { peopleOfLabel } from './speaker-label.js';

/** A line that is not a heading, and says only who speaks below it. */
export function isSpeakerLine(block: Block, context: ParseContext): boolean {
  return context.headingSpeakers.has(block) && bylineOf(block, block.prose.text, context) !== undefined;
}

/** The blocks of a part. A signature below a quotation is in it, as where the markup says so. */
export function* withSignatures(blocks: PartNode['blocks']): Iterable<PartNode['blocks'][number]> {
  for (let index = 0; index < blocks.length; index++) {
    const each = blocks[index]!;
    const next = blocks[index + 1]?.block;
    if (each.block.kind === 'quote' && next?.kind === 'paragraph' && signatureOf(next) !== undefined) {
      yield { ...each, block: { ...each.block, children: [...each.block.children, next] } };
      index++;
    } else yield each;
  }
}

/** `— Ana Diaz, Well Fund` at the end of a quotation. */
export function readSignature({ children }: Block, context: ParseContext): Credit | undefined {
  const last = children.at(-1);
  if (!last || children.length < 2) return undefined;
  const name = signatureOf(last);
  const people = name === undefined ? undefined : peopleOfLabel(trailingBracket(name)?.before ?? name, context);
  if (people) context.furniture.push({ kind: 'caption', prose: last.prose });
  return people && { speakers: people, evidence: 'signature' };
}

/** The people whom a text names at its end: `… dry before the rains. (Ana Diaz)`, `“…” — Ana Diaz, Well Fund`. */
export function readTailSpeakers({ text }: Prose, isItem: boolean, context: ParseContext): Credit | undefined {
  const tail = isItem || text.length < LONGEST_TALK_LINE ? tailOf(text) : undefined;
  const name = tail ?? signerOf(text)?.split(/[,(]/, 1)[0]!.trim();
  // `(Ana, who was there)` does not say who speaks.
  const isRemark = name !== undefined && /^[^\s,]+, \p{Ll}/u.test(name);
  const people = name === undefined || isRemark ? undefined : peopleOfLabel(name, context);
  return people && { speakers: people, evidence: 'name at the end' };
}

/** One line with more people lists those who took part. */
const MOST_SPEAKERS = 2;
/** So many parts begin with the same kind of line in a collection of talks. */
const FEWEST_TALKS = 3;
const LONGEST = 200;
/** Longest name on a line of its own. */
const LONGEST_NAME = 60;

/** Lines below the titles of talks that say who gave them: `Ana Diaz (Well Fund)`, `by Ana Diaz`, `/Ana Diaz/`. */
export function talkBylines(
  parts: readonly PartNode[],
  context: ParseContext,
): ReadonlyMap<Block, readonly RosterEntry[]> {
  const found = new Map<Block, readonly RosterEntry[]>();
  let lists = 0;
  for (const { heading, blocks, role } of parts) {
    const block = blocks[0]?.block;
    if (!heading || role !== undefined || block?.kind !== 'paragraph') continue;
    const whole = blocks.length > 1 ? bylineOf(block, block.prose.text, context) : undefined;
    const names = whole ?? (linesOf(block)[1] ? bylineOf(block, firstLine(block), context) : undefined);
    const people = names?.flatMap((name) => peopleOfLabel(name, context) ?? []);
    if (people === undefined || people.length === 0 || people.length !== names!.length) continue;
    if (people.length > MOST_SPEAKERS) lists++;
    else found.set(block, people);
  }
  return found.size >= FEWEST_TALKS && lists * 2 <= found.size ? found : new Map();
}

function firstLine(block: Block): string {
  return block.prose.text.slice(0, linesOf(block)[0]!.end).trim();
}

/** The names in a text of nothing but full names, each with its affiliation in brackets. */
function affiliatedNames(text: string, vocabulary: Vocabulary): readonly string[] | undefined {
  if (text.length > LONGEST || !text.endsWith(')')) return undefined;
  const names = splitOutsideBrackets(text).map((part) => {
    const name = trailingBracket(part.trim())?.before;
    const read = name === undefined ? undefined : readName(name, vocabulary);
    return read !== undefined && read.tokens.length > 1 ? name : undefined;
  });
  return names.every((name) => name !== undefined) ? names : undefined;
}

const BETWEEN_NAMES = new RegExp(String.raw`,\s|\s${anyCue('and')}\s`);

function withoutUserNames(line: string): string {
  return line
    .slice(0, 2 * LONGEST)
    .replaceAll(/\s?[([]?@[\w.-]+[)\]]?/g, '')
    .trim();
}

/** The names in `by Ana Diaz and Tom Okoro (Well Fund)` or `Ana Diaz (Well Fund) @ana`, or the name that is all of a line. */
function bylineOf(block: Block, line: string, context: ParseContext): readonly string[] | undefined {
  const { words, vocabulary, hasTurns } = context;
  const text = withoutUserNames(line);
  const affiliated = affiliatedNames(text, vocabulary);
  if (affiliated) return affiliated;
  const [, lead = '', names] = /^(\p{L}+(?: \p{Ll}+)?):? (\p{Lu}[^.:!?]*)$/u.exec(text.slice(0, LONGEST)) ?? [];
  if (names !== undefined && words.bylines.has(lead.toLowerCase()))
    return (trailingBracket(names)?.before ?? names).split(BETWEEN_NAMES);
  // A bold name, or a name in a transcript, is a label: it says who speaks next.
  const alone = hasTurns || isWhollyStrong(block) ? undefined : onlyName(text, vocabulary);
  return alone && [alone.text];
}

/** The name that is all of a text, perhaps in italics or between marks: `/Ana Diaz/`. */
function onlyName(text: string, vocabulary: Vocabulary): Name | undefined {
  const name = text.length <= LONGEST_NAME ? readName(text.replace(/^[/_(]+|[/_)]+$/g, ''), vocabulary) : undefined;
  return name !== undefined && name.tokens.length > 1 ? name : undefined;
}

/** Introduces people to the roster by lines below titles that contain only a name, if several parts have such a line. */
export function introduceNamesBelowTitles(
  parts: readonly PartNode[],
  { roster, vocabulary, isProseWord }: Pick<ParseContext, 'roster' | 'vocabulary' | 'isProseWord'>,
): void {
  const names = parts.flatMap(({ heading, blocks }) => {
    const block = blocks[0]?.block;
    const line = heading !== undefined && block?.kind === 'paragraph' ? firstLine(block) : undefined;
    const isBelow = line !== undefined && (blocks.length > 1 || linesOf(block!)[1] !== undefined);
    const text = isBelow ? withoutUserNames(line) : '';
    return (affiliatedNames(text, vocabulary) ?? [text]).flatMap((each) => {
      const name = onlyName(each, vocabulary);
      return name ? [{ name, likeness: nameLikeness(name, isProseWord) }] : [];
    });
  });
  const sure = names.filter(({ likeness }) => likeness === Likeness.Strong).length;
  if (sure < FEWEST_TALKS || sure * 3 < names.length) return;
  for (const { name, likeness } of names) if (likeness !== Likeness.None) roster.introduce(name, { evidence: LISTED });
}
