import type { Block } from '../blocks/block.js';
import type { Words, Vocabulary } from '@findings/language';
import { Likeness, nameLikeness, plainName, readName, type Name } from './name.js';
import type { Roster, RosterEntry } from './roster.js';

/** So many lines of this form are how a transcript says who has the word. */
const FEWEST = 4;
const LINE = /^(\p{Lu}[^|]{1,60}?)\s\|\s(\p{L}[^|]{1,60})$/u;

/** Who speaks below a line such as `Northland | Representative`, and as what; `undefined` for any other block. */
export function delegationOf(
  { kind, prose: { text } }: Block,
  { titles, roles }: Words,
): { readonly name: string; readonly role: string } | undefined {
  const match = kind === 'paragraph' || kind === 'heading' ? LINE.exec(text) : null;
  const role = match?.[2]!.toLowerCase().split(' ') ?? [];
  return role.some((word) => titles.has(word) || roles.has(word))
    ? { name: match![1]!, role: role.join(' ') }
    : undefined;
}

function labelled(text: string, name: Name | undefined, roster: Roster): RosterEntry {
  const known = name && roster.resolve(name);
  if (known?.kind !== 'known') return roster.introduceLabel(text, 2);
  roster.addLabel(roster.introduce(name!, { evidence: 3 }), text);
  known.entry.aliases.delete(plainName(known.entry.name));
  return known.entry;
}

/** Makes known the delegations and people who have the word in a transcript with such lines. */
export function readDelegationLines(
  blocks: readonly Block[],
  roster: Roster,
  vocabulary: Vocabulary,
  words: Words,
  isProseWord: (word: string) => boolean,
): void {
  const lines = blocks.flatMap((block) => delegationOf(block, words) ?? []);
  if (lines.length < FEWEST) return;
  for (const { name: text, role } of lines) {
    const name = readName(text, vocabulary);
    if (name && nameLikeness(name, isProseWord) === Likeness.Strong) roster.introduce(name, { evidence: 3, role });
    else (roster.byLabel(text) ?? labelled(text, name, roster)).roles.add(role);
  }
}
