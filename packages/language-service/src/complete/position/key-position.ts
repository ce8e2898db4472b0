import { formatKey } from '@findings/citations';
import { readAsCitation, PLACEHOLDER } from '../place/read-as-citation.js';
import type { CitedAt } from '../place/read-as-citation.js';
import { neighbourhood } from '../place/local-context.js';
import type { LocalDocument } from '../place/local-context.js';
import { openBracket } from '../place/open-bracket.js';
import type { TypedKey } from '../place/typed-key.js';

/** A place where a key is typed and would be read as one. */
export interface KeyPosition extends TypedKey {
  /** How a key is written here: with braces where it needs them, with the bracket that is missing. */
  write(id: string): string;
}

const bracePlaceholder = `@{${PLACEHOLDER}}`;

/** @returns undefined where the citation engine would not read a key: in code, in an address… */
export function keyPlace(markdown: string, typed: TypedKey): KeyPosition | undefined {
  const { at, end, isBraced } = typed;
  const near = neighbourhood(markdown, at);
  const plain = isBraced ? undefined : readAsCitation(near, { at, end, text: `@${PLACEHOLDER}` });
  const cited = plain ?? readAsCitation(near, { at, end, text: bracePlaceholder });
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
  near: LocalDocument,
  { at, end }: TypedKey,
  text: string,
  { item, group }: CitedAt,
): ']' | '' {
  if (group.start < item.start) return '';
  const open = openBracket(markdown, near, item.start, end);
  // What follows belongs to the citation, which ends somewhere behind it.
  if (open === undefined || ',;'.includes(markdown.charAt(end) || ' ')) return '';
  const closed = readAsCitation(near, { at, end, text: `${text}]` });
  return closed?.group.start === open ? ']' : '';
}
