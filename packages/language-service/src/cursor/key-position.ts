import { formatKey } from '@findings/citations';
import { localContext } from './local-context.js';
import type { LocalContext } from './local-context.js';
import { openBracket } from './open-bracket.js';
import { readAsCitation, PLACEHOLDER } from './read-as-citation.js';
import type { ParsedCitation } from './read-as-citation.js';
import type { TypedKey } from './typed-key.js';

/** A typed key that would be parsed as a key. */
export interface KeyPosition extends TypedKey {
  /** Writes a key for this position, with braces or a closing bracket if they are needed. */
  write(id: string): string;
}

const bracePlaceholder = `@{${PLACEHOLDER}}`;

/** @returns undefined where the citation parser reads no key: in code, in an address… */
export function keyPositionOf(markdown: string, typed: TypedKey): KeyPosition | undefined {
  const { at, end, isBraced } = typed;
  const context = localContext(markdown, at);
  const plain = isBraced ? undefined : readAsCitation(context, { at, end, text: `@${PLACEHOLDER}` });
  const cited = plain ?? readAsCitation(context, { at, end, text: bracePlaceholder });
  if (!cited) return undefined;
  const key = (id: string): string => (plain ? formatKey(id) : `@{${id}}`);
  const close = missingBracket(markdown, context, typed, plain ? `@${PLACEHOLDER}` : bracePlaceholder, cited);
  const isBracketed = close !== '' || cited.group.start < cited.item.start;
  // Outside brackets and braces, words after a key continue the sentence.
  if (typed.isWords && !isBraced && !isBracketed) return undefined;
  return { ...typed, write: (id) => key(id) + close };
}

/** The missing `]` if the key follows an open `[` that is meant for a citation. */
function missingBracket(
  markdown: string,
  context: LocalContext,
  { at, end }: TypedKey,
  text: string,
  { item, group }: ParsedCitation,
): ']' | '' {
  if (group.start < item.start) return '';
  const open = openBracket(markdown, context, item.start, end);
  // What follows belongs to the citation, whose bracket can be closed later.
  if (open === undefined || ',;'.includes(markdown.charAt(end) || ' ')) return '';
  const closed = readAsCitation(context, { at, end, text: `${text}]` });
  return closed?.group.start === open ? ']' : '';
}
