import { characterEntitiesHtml4 } from 'character-entities-html4';

/**
 * Character references: `&amp;`, `&#64;`, `&#x40;`. Knows the 252 names of HTML 4. Other names of HTML 5 stay as they are written. The
 * `;` of a reference does not end an item, and prefixes and suffixes contain the character.
 */
const characters = new Map(Object.entries({ ...characterEntitiesHtml4, apos: "'", commat: '@' }));

/** The maximum length of a reference: longer than the longest name, `thetasym`, and any number, with `&` and `;`. */
const longest = 12;

/** Reads the reference whose `&` is at `start`, and returns its character. */
export function readEntity(
  text: string,
  start: number,
  end: number,
): { readonly char: string; readonly end: number } | undefined {
  const semicolon = text.slice(start, Math.min(end, start + longest)).indexOf(';');
  if (semicolon < 2) return undefined;
  const name = text.slice(start + 1, start + semicolon);
  const char = name.startsWith('#') ? numbered(name.slice(1)) : characters.get(name);
  return char === undefined ? undefined : { char, end: start + semicolon + 1 };
}

function numbered(digits: string): string | undefined {
  const hexadecimal = /^[xX][0-9a-fA-F]+$/.test(digits);
  if (!hexadecimal && !/^\d+$/.test(digits)) return undefined;
  const code = Number.parseInt(hexadecimal ? digits.slice(1) : digits, hexadecimal ? 16 : 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
