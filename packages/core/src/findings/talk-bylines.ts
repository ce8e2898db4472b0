import type { Block } from '../blocks/block.js';
import type { PartNode } from '../outline/parts.js';
import { splitOutsideBrackets, trailingBracket } from '../people/brackets.js';
import { readName } from '../people/name.js';
import type { RosterEntry } from '../people/roster.js';
import type { ParseContext } from './parse-context.js';
import { whoIs } from './who.js';

/** One line with more people lists those who took part. */
const MOST_SPEAKERS = 2;
/** So many parts begin with the same kind of line in a collection of talks. */
const FEWEST_TALKS = 3;
const LONGEST = 200;

/** Lines below the titles of talks that say who gave them: `Ana Diaz (Well Fund)`. */
export function talkBylines(
  parts: readonly PartNode[],
  context: ParseContext,
): ReadonlyMap<Block, readonly RosterEntry[]> {
  const found = new Map<Block, readonly RosterEntry[]>();
  let lists = 0;
  for (const { heading, blocks, role } of parts) {
    const block = blocks[0]?.block;
    if (!heading || role !== undefined || block?.kind !== 'paragraph' || blocks.length < 2) continue;
    const names = affiliatedNames(block.prose.text, context);
    const people = names?.flatMap((name) => whoIs(name, context) ?? []);
    if (people === undefined || people.length === 0 || people.length !== names!.length) continue;
    if (people.length > MOST_SPEAKERS) lists++;
    else found.set(block, people);
  }
  return found.size >= FEWEST_TALKS && lists * 2 <= found.size ? found : new Map();
}

/** The names in a text of nothing but full names, each with its affiliation in brackets. */
function affiliatedNames(text: string, { vocabulary }: ParseContext): readonly string[] | undefined {
  if (text.length > LONGEST || !text.endsWith(')')) return undefined;
  const names = splitOutsideBrackets(text).map((part) => {
    const name = trailingBracket(part.trim())?.before;
    const read = name === undefined ? undefined : readName(name, vocabulary);
    return read !== undefined && read.tokens.length > 1 ? name : undefined;
  });
  return names.every((name) => name !== undefined) ? names : undefined;
}
