import { nestedBlocks } from '../blocks/block-lines.js';
import type { Block } from '../blocks/block.js';
import { anyCue, isGivenName, type Vocabulary } from '@findings/language';
import { Likeness, nameLikeness, readName, type Name } from './name.js';
import type { Roster } from './roster.js';

/** `Rain tanks at schools - Lucia Ferrer`: a longer line is not a title of a talk. */
export const LONGEST_TALK_LINE = 160;
/** So many items that end with a name in brackets make a habit of the report. */
const FEWEST_TAILS = 3;

const BETWEEN_NAMES = new RegExp(String.raw`\s*[,/&;]\s*|\s${anyCue('and')}\s`);

/** Makes known those whom items name at their end: `… dry before the rains (Ana, Tom)`. */
export function readTailNames(
  blocks: readonly Block[],
  roster: Roster,
  vocabulary: Vocabulary,
  isProseWord: (word: string) => boolean,
): void {
  const found: { readonly name: Name; readonly affiliation?: string }[] = [];
  let tails = 0;
  for (const block of blocks) {
    for (const { kind, prose } of nestedBlocks(block)) {
      const inside =
        kind === 'item' || (kind === 'paragraph' && prose.text.length < LONGEST_TALK_LINE)
          ? tailOf(prose.text)
          : undefined;
      if (inside === undefined) continue;
      const parts = inside.split(BETWEEN_NAMES).map((part) => readName(part, vocabulary));
      // `Ana Diaz, Well Fund`: a full name, and where the person is from.
      const isOne = parts[0] !== undefined && parts[0].tokens.length > 1;
      const people = isOne ? parts.slice(0, 1) : parts;
      if (!people.every((name) => name && !/^\p{Lu}{2,}$/u.test(name.tokens[0]!) && isPersonal(name, isProseWord)))
        continue;
      tails++;
      const [, affiliation] =
        isOne && parts.length === 2 && !parts[1] ? inside.split(/,\s+(?=\p{L}(?!.*\s[–—-]\s))/u) : [];
      for (const name of people) if (name) found.push({ name, ...(affiliation === undefined ? {} : { affiliation }) });
    }
  }
  if (tails < FEWEST_TAILS) return;
  for (const { name, affiliation } of found) {
    const known = roster.resolve(name)?.entry;
    roster.introduce(known ? known.name : name, { evidence: 2, affiliation });
  }
}

/** `— Ana Diaz, Well Fund`: a line below a quotation. */
const SIGNATURE = /^[—–-]{1,2}\s?(\p{Lu}[^.]{2,80})$/u;

/** Matches the signature after a quotation at the end of a text: `“The wells run dry.” – Ana Diaz, Well Fund`, `“…” (Ana Diaz)`. */
const AFTER_QUOTATION =
  /["”»](?:\s*[—–-]{1,2}\s?|\s\(?(?=\p{Lu}\p{Ll}+ ))(\p{Lu}[^.,()]{2,40}(?:[,(][^.]{2,80})?)\)?$/u;

/** The name, and perhaps the affiliation, after a quotation that starts the text. */
export function signerOf(text: string): string | undefined {
  return /^["“„«]/.test(text) ? AFTER_QUOTATION.exec(text.slice(-140))?.[1] : undefined;
}

/** The name, and perhaps where the person is from, in the last line of a quotation or below it. */
export function signatureOf({ prose: { text } }: Block): string | undefined {
  return SIGNATURE.exec(text)?.[1];
}

/** Adds the people who sign quotations to the roster. */
export function readSignatures(
  blocks: readonly Block[],
  roster: Roster,
  vocabulary: Vocabulary,
  isProseWord: (word: string) => boolean,
): void {
  const introduce = (signature: string | undefined): void => {
    const [, person = '', affiliation] = /^([^,(]+)[,(]?\s*([^)]+)?/u.exec(signature ?? '') ?? [];
    const name = readName(person.trim(), vocabulary);
    if (name && nameLikeness(name, isProseWord) >= Likeness.Fair) roster.introduce(name, { evidence: 3, affiliation });
  };
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    for (const { prose } of nestedBlocks(block)) introduce(signerOf(prose.text));
    if (block.kind !== 'quote') continue;
    if (next?.kind === 'paragraph' && signatureOf(next)) introduce(signatureOf(next));
    else introduce(signatureOf(block.children.at(-1) ?? block));
  }
}

/** The name at the end of a text: in brackets, or after a dash. */
export function tailOf(text: string): string | undefined {
  const end = text.slice(-140);
  const bracketed = /[)\]][.:]?$/.test(end) ? /\s[([](\p{Lu}[^()[\]]{1,120})[)\]][.:]?$/u.exec(end) : null;
  if (bracketed) return bracketed[1];
  return /\s[—–-]{1,2}\s|\s--/.test(end)
    ? /\s(?:[—–-]{1,2}\s|--)(\p{Lu}[\p{L}\p{M}’'. -]{3,40}(?:,[^.]{2,60})?)$/u.exec(end)?.[1]
    : undefined;
}

function isPersonal(name: Name, isProseWord: (word: string) => boolean): boolean {
  if (name.tokens.length > 1) return nameLikeness(name, isProseWord) >= Likeness.Fair;
  return isGivenName(name.tokens[0]!) && !isProseWord(name.tokens[0]!.toLowerCase());
}
