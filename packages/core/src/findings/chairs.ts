import { linesOf, nestedBlocks } from '../blocks/block-lines.js';
import { readSentences, plainLabel, type Words, memoByObject } from '@findings/language';
import type { PartNode } from '../outline/parts.js';
import { findNames } from '../people/find-names.js';
import type { RosterEntry } from '../people/roster.js';
import type { ParseContext } from './parse-context.js';

/** Longest line such as `Moderator: Ana Diaz, Tom Okoro`. */
const LONGEST_LINE = 300;

/** Those who lead a part: `Moderator: Ana Diaz`, `Ana Diaz moderated …`, `As moderator Ana Diaz said, …`, `chaired by Ana Diaz`. */
export function readChairs({ blocks }: PartNode, context: ParseContext): readonly RosterEntry[] {
  const chairs = new Set<RosterEntry>();
  for (const { block } of blocks) {
    for (const each of nestedBlocks(block)) {
      for (const { start, end } of linesOf(each)) readLine(each.prose.text.slice(start, end), chairs, context);
      readProse(each.prose.text, chairs, context);
    }
  }
  return [...chairs];
}

function readLine(line: string, chairs: Set<RosterEntry>, { words, vocabulary, roster }: ParseContext): void {
  if (line.length > LONGEST_LINE) return;
  const colon = line.indexOf(':');
  const role = colon < 0 ? '' : roleOf(line.slice(0, colon));
  if (!isChair(role, words)) return;
  for (const { name } of findNames(line.slice(colon + 1), vocabulary)) {
    const entry = roster.resolve(name)?.entry;
    if (entry) add(entry, role, chairs, words);
  }
}

function readProse(text: string, chairs: Set<RosterEntry>, { words, attribute }: ParseContext): void {
  const hasStem = (lower: string): boolean => chairStems(words).some((stem) => lower.includes(stem));
  if (!hasStem(text.toLowerCase())) return;
  for (const { start, end } of readSentences(text)) {
    const sentence = text.slice(start, end);
    const lower = sentence.toLowerCase();
    if (!hasStem(lower)) continue;
    const tokens = lower.split(/[^\p{L}-]+/u);
    const isLed = tokens.some((token) => isChairVerb(token, words));
    if (!isLed && !tokens.some((token) => isChair(token, words))) continue;
    const { duty, mentions } = attribute(sentence, []);
    if (isLed) for (const entry of duty) add(entry, 'moderator', chairs, words);
    for (const mention of mentions) {
      const before = sentence
        .slice(Math.max(0, mention.start - 40), mention.start)
        .trimEnd()
        .split(/\s+/);
      const last = roleOf(before.at(-1) ?? '');
      const isAgent = words.bylines.has(last) && isChairVerb(before.at(-2)?.toLowerCase() ?? '', words);
      if (isAgent) add(mention.entry, 'moderator', chairs, words);
      else if (isChair(last, words)) add(mention.entry, last, chairs, words);
    }
  }
}

function add(entry: RosterEntry, role: string, chairs: Set<RosterEntry>, { roles }: Words): void {
  chairs.add(entry);
  if (![...entry.roles].some((each) => roles.has(each))) entry.roles.add(role);
}

function roleOf(text: string): string {
  return plainLabel(text).replace(/s$/, '');
}

/** A role that speaks for no one, such as `moderator`. */
function isChair(role: string, { roles, audience }: Words): boolean {
  return roles.has(role) && audience.has(role);
}

/** Letters that a verb and its role share: `moderated`, `moderator`. */
const STEM = 5;

const chairStems = memoByObject((words: Words): readonly string[] => [
  ...new Set([...words.roles].filter((role) => isChair(role, words)).map((role) => role.slice(0, STEM))),
]);

function isChairVerb(verb: string, words: Words): boolean {
  return words.duty.has(verb) && chairStems(words).includes(verb.slice(0, STEM));
}
