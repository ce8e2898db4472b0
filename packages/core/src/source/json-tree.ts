import { parseTree } from 'jsonc-parser';
import type { OffsetRange } from '@findings/language';
import type { Node, ParseError } from 'jsonc-parser';

/** A value of a `const enum` of the parser, which does not exist at run time. */
const INVALID_SYMBOL = 1;

/** Parses strict JSON. The tree is incomplete if there are errors. */
export function parseJsonTree(text: string): {
  readonly root: Node | undefined;
  readonly errors: readonly ParseError[];
} {
  const errors: ParseError[] = [];
  try {
    return { root: parseTree(text, errors, { disallowComments: true }), errors };
  } catch (error) {
    // The parser is recursive. Nesting that exhausts the stack is an error of the text.
    if (!(error instanceof RangeError)) throw error;
    return { root: undefined, errors: [...errors, { error: INVALID_SYMBOL, offset: 0, length: 1 }] };
  }
}

/** A member of a JSON object. */
export interface JsonMember {
  readonly name: string;
  /** The range of the name, including its quotation marks. */
  readonly nameRange: OffsetRange;
  readonly value: Node;
}

/** The members of an object, including duplicate names. Empty for any other value. */
export function membersOf(node: Node | undefined): readonly JsonMember[] {
  const properties = node?.type === 'object' ? (node.children ?? []) : [];
  return properties.flatMap(({ children: [name, value] = [] }) =>
    name && value ? [{ name: String(name.value), nameRange: rangeOf(name), value }] : [],
  );
}

export function rangeOf({ offset, length }: Node): OffsetRange {
  return { start: offset, end: offset + length };
}

/** The range of the first character of a node, for problems of values that may be long. */
export function firstCharacterOf({ offset, length }: Node): OffsetRange {
  return { start: offset, end: offset + Math.min(length, 1) };
}
