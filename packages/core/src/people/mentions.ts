import { isLetter } from '../words/characters.js';
import type { Vocabulary } from '../outline/vocabulary.js';
import { wordsOf } from '../outline/words.js';
import type { Roster, RosterEntry } from './roster.js';
import { readName, type Name } from './name.js';

/** A person's name in running text. */
export interface Mention {
  readonly entry: RosterEntry;
  readonly name: Name;
  readonly kind: 'known' | 'near';
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** A run of capitalised words, with the small words of names among them. Each word is bounded, so the match is linear. */
const capitals =
  /\p{Lu}[\p{L}\p{M}]{0,30}(?:['’-]\p{L}{1,30})*\.?(?: (?:(?:van|von|de|der|den|del|di|da|dos|du|la|el|al|bin|ibn) ){0,2}\p{Lu}[\p{L}\p{M}]{0,30}(?:['’-]\p{Lu}\p{L}{1,30})*\.?){0,6}/uy;

/** The people named in `text`, in order. Words that are nobody's name are passed over. */
export function readMentions(
  text: string,
  roster: Roster,
  near: ReadonlySet<RosterEntry>,
  vocabulary: Vocabulary,
): Mention[] {
  const mentions: Mention[] = [];
  if (roster.entries.length === 0) return mentions;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (!isLetter(code)) continue;
    const end = wordEnd(text, index);
    // Most words are no part of any name: only from one that may be, the run is read.
    if ((code >= 65 && code <= 90) || code > 0xbf) {
      const word = text.slice(index, end);
      const isInitial = end === index + 1 && text[end] === '.';
      if (isInitial || roster.mayName(word) || isHonorific(word, vocabulary)) {
        capitals.lastIndex = index;
        const run = capitals.exec(text);
        const mention = run ? readRun(run[0], index, roster, near, vocabulary) : undefined;
        if (mention) {
          mentions.push(mention);
          index = mention.end - 1;
          continue;
        }
      }
    }
    index = end - 1;
  }
  return mentions;
}

function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return end;
}

/** The longest name in a run of capitalised words: `In response Sapana Malla` has one behind two words that are none. */
function readRun(
  run: string,
  offset: number,
  roster: Roster,
  near: ReadonlySet<RosterEntry>,
  vocabulary: Vocabulary,
): Mention | undefined {
  const words = run.split(' ');
  for (let size = Math.min(words.length, 6); size >= 1; size--) {
    for (let first = 0; first + size <= words.length; first++) {
      const text = words
        .slice(first, first + size)
        .join(' ')
        .replace(/(?<=\p{Ll}{2})\.$/u, '')
        .replace(/['’]s$/, '');
      const name = readName(text, vocabulary);
      if (!name || isHonorific(text, vocabulary)) continue;
      const found = roster.resolve(name, near);
      if (!found || !isLikely(name, found.entry, found.kind)) continue;
      const start = offset + words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
      return { entry: found.entry, name, kind: found.kind, start, end: start + text.length };
    }
  }
  return undefined;
}

function isHonorific(text: string, vocabulary: Vocabulary): boolean {
  return wordsOf(vocabulary).honorifics.has(text.toLowerCase().replace(/\.$/, ''));
}

/** A single word is a name where it is a surname or a first name that the report uses alone. */
function isLikely(name: Name, entry: RosterEntry, kind: 'known' | 'near'): boolean {
  if (name.tokens.length > 1 || name.honorific !== undefined) return true;
  if (kind === 'near') return false;
  const token = name.tokens[0]!;
  return token.length > 2 && (entry.name.tokens[0]!.startsWith(token) || entry.name.tokens.at(-1) === token);
}
