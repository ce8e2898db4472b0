import { translateEnglish, sourceText } from '@findings/core/text';
import type { Translate } from '@findings/core/text';
import type { Span } from '@findings/core';
import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';

export interface JsonProblem {
  readonly message: string;
  readonly span: Span;
}

/** A JSON text with the places of its values. */
export interface JsonSpans {
  readonly value: unknown;
  /** What is no JSON, or says one thing twice. */
  readonly mistakes: readonly JsonProblem[];
  /** The value behind a path such as `['overrides', 0, 'files']`; of what is absent, what should hold it. */
  spanOf(path: readonly (string | number)[]): Span;
  /** The name in front of that value. */
  spanOfName(path: readonly (string | number)[]): Span;
}

/** The parser's code; its enumeration is gone when the code runs. */
const INVALID_SYMBOL = 1;

/** So many mistakes are told of one text; who mends those sees the next. */
export const MAX_PROBLEMS = 10;

export function readJson(text: string, say: Translate = translateEnglish): JsonSpans {
  const errors: ParseError[] = [];
  const root = readTree(text, errors);
  const places = sourceText(text);
  const nodeAt = (path: readonly (string | number)[]): Node | undefined => {
    for (let length = path.length; root && length >= 0; length--) {
      const node = findNodeAtLocation(root, path.slice(0, length));
      if (node) return node;
    }
    return root;
  };
  const spanOfNode = (node: Node | undefined): Span =>
    node ? places.span(node.offset, node.offset + node.length) : places.span(0, 0);
  const mistakes = errors.slice(0, MAX_PROBLEMS).map(({ error, offset, length }) => ({
    message: SYNTAX[printParseErrorCode(error)]?.(say) ?? say`this is no JSON`,
    // For an unclosed comment, the parser reports an end one character after the text.
    span: places.span(Math.min(offset, text.length), Math.min(offset + length, text.length)),
  }));
  if (root) {
    for (const name of repeatedNames(root).slice(0, MAX_PROBLEMS)) {
      mistakes.push({ message: say`“${String(name.value)}” is set twice`, span: spanOfNode(name) });
    }
  }
  return {
    value: root && errors.length === 0 ? JSON.parse(text) : undefined,
    mistakes,
    spanOf: (path) => spanOfNode(nodeAt(path)),
    spanOfName: (path) => {
      const node = nodeAt(path);
      return spanOfNode(node?.parent?.type === 'property' ? node.parent.children?.[0] : node);
    },
  };
}

/** The parser calls itself for what is inside: nesting without end is no JSON to it. */
function readTree(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    errors.push({ error: INVALID_SYMBOL, offset: 0, length: 1 });
    return undefined;
  }
}

/** The later of two equal names in one object, anywhere. */
function repeatedNames(root: Node): Node[] {
  const repeated: Node[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const children = node.children ?? [];
    for (const child of children.toReversed()) waiting.push(child);
    if (node.type !== 'object') continue;
    const seen = new Set<unknown>();
    for (const property of children) {
      const name = property.children?.[0];
      if (name && seen.has(name.value)) repeated.push(name);
      seen.add(name?.value);
    }
  }
  return repeated;
}

const SYNTAX: Readonly<Record<string, (say: Translate) => string>> = {
  InvalidSymbol: (say) => say`this is no JSON: words stand between double quotes`,
  InvalidNumberFormat: (say) => say`this is no number`,
  PropertyNameExpected: (say) => say`a name between double quotes is missing here (or a comma too many stands before)`,
  ValueExpected: (say) => say`a value is missing here (or a comma too many stands before)`,
  ColonExpected: (say) => say`a colon is missing here`,
  CommaExpected: (say) => say`a comma is missing before this`,
  CloseBraceExpected: (say) => say`a “}” is missing here`,
  CloseBracketExpected: (say) => say`a “]” is missing here`,
  EndOfFileExpected: (say) => say`nothing may follow the end of the settings`,
  InvalidCommentToken: (say) => say`JSON has no comments`,
  UnexpectedEndOfComment: (say) => say`JSON has no comments`,
  UnexpectedEndOfString: (say) => say`the double quote that ends this is missing`,
  UnexpectedEndOfNumber: (say) => say`this is no number`,
  InvalidUnicode: (say) => say`a “\\u” needs four hexadecimal digits`,
  InvalidEscapeCharacter: (say) => say`this escape is unknown: a backslash is written “\\\\”, and paths take “/”`,
  InvalidCharacter: (say) => say`this character has to be written as an escape`,
};
