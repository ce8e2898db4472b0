import { memoByObject } from '@findings/language';
import { foldName, plainName, type Name } from './name.js';
import type { RosterEntry } from './roster-entry.js';

export function initialsOf(entry: RosterEntry): string {
  return entry.name.tokens
    .map((token) => token.split(' ').at(-1)![0])
    .join('')
    .toUpperCase();
}

/** `RGr` for Rémy Giraud, `HY` for Yun Hyuk Jin: capitals begin words of the name, small letters follow in it. */
export function abbreviates(text: string, { name }: RosterEntry): boolean {
  if (!/^\p{Lu}\p{L}{1,3}$/u.test(text) || !/\p{Lu}.*\p{Lu}/u.test(text)) return false;
  const folded = foldName(plainName(name));
  const initials = new Set(name.tokens.flatMap((token) => token.split(/[\s-]/)).map((part) => foldName(part)[0]));
  return [...text].every((letter) =>
    /\p{Lu}/u.test(letter) ? initials.has(foldName(letter)) : folded.includes(letter),
  );
}

/** Letters that a short form shares with the name, and most letters of its own: `Bertie` for Berta. */
const SHARED = 3;
const MOST_OWN = 2;

/** `Bertie` for Berta Thome: one capitalised word that begins like a word of the name, and is not all of it and more. */
export function isShortForm(text: string, { name }: Pick<RosterEntry, 'name'>): boolean {
  if (name.tokens.length < 2 || !/^\p{Lu}\p{Ll}+$/u.test(text)) return false;
  const short = foldName(text);
  return name.tokens.some((token) => {
    const full = foldName(token);
    let shared = 0;
    while (shared < short.length && short[shared] === full[shared]) shared++;
    return shared >= SHARED && shared < full.length && short.length - shared <= MOST_OWN;
  });
}

/** `JSM`, `JM` for Jan Steen Maier, `DKG` for Daniel Kahn Gillmor. */
export const initialsForms = memoByObject(({ tokens }: Name): readonly string[] => {
  if (tokens.length < 2) return [];
  const parts = tokens.flatMap((token) => token.split(/[\s-]/)).filter((part) => part !== '');
  const capitals = tokens.flatMap((token) => token.split(/[\s-]/)).filter((part) => /^\p{Lu}/u.test(part));
  const first = (list: readonly string[]): string =>
    list
      .map((part) => part[0])
      .join('')
      .toUpperCase();
  return [first(parts), first(capitals), `${tokens[0]![0]}${tokens.at(-1)!.split(' ').at(-1)![0]}`.toUpperCase()];
});
