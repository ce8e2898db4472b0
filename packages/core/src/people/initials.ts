import { foldName, plainName } from './name.js';
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

/** `JSM`, `JM` for Jan Steen Maier, `DKG` for Daniel Kahn Gillmor. */
export function initialsForms(entry: RosterEntry): readonly string[] {
  const { tokens } = entry.name;
  if (tokens.length < 2) return [];
  const parts = tokens.flatMap((token) => token.split(/[\s-]/)).filter((part) => part !== '');
  const capitals = tokens.flatMap((token) => token.split(/[\s-]/)).filter((part) => /^\p{Lu}/u.test(part));
  const first = (list: readonly string[]): string =>
    list
      .map((part) => part[0])
      .join('')
      .toUpperCase();
  return [first(parts), first(capitals), `${tokens[0]![0]}${tokens.at(-1)!.split(' ').at(-1)![0]}`.toUpperCase()];
}
