import { formatKey } from '@findings/citations';
import { citedAt, PLACEHOLDER } from './cited-at.js';
import type { CitedAt } from './cited-at.js';
import { neighbourhood } from './neighbourhood.js';
import type { Neighbourhood } from './neighbourhood.js';
import { openBracket } from './open-bracket.js';
import type { TypedKey } from './typed-key.js';

/** A place where a key is typed and would be read as one. */
export interface KeyPlace extends TypedKey {
  /** How a key is written here: with braces where it needs them, with the bracket that is missing. */
  write(id: string): string;
}

const bracePlaceholder = `@{${PLACEHOLDER}}`;

/** @returns undefined where the citation engine would not read a key: in code, in an address… */
export function keyPlace(markdown: string, typed: TypedKey): KeyPlace | undefined {
  const { at, end, isBraced } = typed;
  const near = neighbourhood(markdown, at);
  const plain = isBraced ? undefined : citedAt(near, { at, end, text: `@${PLACEHOLDER}` });
  const cited = plain ?? citedAt(near, { at, end, text: bracePlaceholder });
  if (!cited) return undefined;
  const key = (id: string): string => (plain ? formatKey(id) : `@{${id}}`);
  const close = closesWith(markdown, near, typed, plain ? `@${PLACEHOLDER}` : bracePlaceholder, cited);
  const isBracketed = close !== '' || cited.group.start < cited.item.start;
  // Outside brackets and braces, words are the sentence that goes on.
  if (typed.isWords && !isBraced && !isBracketed) return undefined;
  return { ...typed, write: (id) => key(id) + close };
}

/** The `]` that is missing, where a `[` that is meant for a citation stands open before the key. */
function closesWith(
  markdown: string,
  near: Neighbourhood,
  { at, end }: TypedKey,
  text: string,
  { item, group }: CitedAt,
): ']' | '' {
  if (group.start < item.start) return '';
  const open = openBracket(markdown, near, item.start, end);
  // What follows belongs to the citation, which ends somewhere behind it.
  if (open === undefined || ',;'.includes(markdown.charAt(end) || ' ')) return '';
  const closed = citedAt(near, { at, end, text: `${text}]` });
  return closed?.group.start === open ? ']' : '';
}
