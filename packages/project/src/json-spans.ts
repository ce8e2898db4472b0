import type { Span } from '@findings/core';
import { sourceText, translateEnglish } from '@findings/core/text';
import type { Translate } from '@findings/core/text';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';

export interface JsonProblem {
  readonly message: string;
  readonly span: Span;
}

type JsonPath = readonly (string | number)[];

/** A parsed JSON text with the spans of its values. */
export interface JsonSpans {
  /** Undefined if there are syntax errors. */
  readonly value: unknown;
  /** Syntax errors and repeated names. */
  readonly problems: readonly JsonProblem[];
  /** The span of the value at a path such as `['overrides', 0, 'files']`, or of its nearest existing container. */
  spanOf(path: JsonPath): Span;
  /** The span of that value's name. */
  spanOfName(path: JsonPath): Span;
}

/** `ParseErrorCode.InvalidSymbol` of jsonc-parser, whose const enum has no value at run time. */
const INVALID_SYMBOL = 1;

/** The maximum of problems that are reported for one file. */
export const MAX_PROBLEMS = 10;

/** Parses JSON without comments. */
export function readJson(text: string, say: Translate = translateEnglish): JsonSpans {
  const errors: ParseError[] = [];
  const root = readTree(text, errors);
  const source = sourceText(text);
  const nodeAt = (path: JsonPath): Node | undefined => {
    for (let length = path.length; root && length >= 0; length--) {
      const node = findNodeAtLocation(root, path.slice(0, length));
      if (node) return node;
    }
    return root;
  };
  const spanOfNode = (node: Node | undefined): Span =>
    node ? source.span(node.offset, node.offset + node.length) : source.span(0, 0);
  // The parser also reports what follows from the first error.
  const problems = errors.slice(0, 1).map(({ offset, length }) => ({
    message: say`This is not valid JSON: look for a missing or extra comma, quote, bracket or comment`,
    // For an unclosed comment, the parser reports an end one character after the text.
    span: source.span(Math.min(offset, text.length), Math.min(offset + length, text.length)),
  }));
  if (root) {
    for (const name of repeatedNames(root).slice(0, MAX_PROBLEMS)) {
      problems.push({ message: say`“${String(name.value)}” is set twice`, span: spanOfNode(name) });
    }
  }
  return {
    value: root && errors.length === 0 ? JSON.parse(text) : undefined,
    problems,
    spanOf: (path) => spanOfNode(nodeAt(path)),
    spanOfName: (path) => {
      const node = nodeAt(path);
      return spanOfNode(node?.parent?.type === 'property' ? node.parent.children?.[0] : node);
    },
  };
}

/** The parser is recursive. Text that is nested so deeply that the stack overflows is reported as a syntax error. */
function readTree(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    errors.push({ error: INVALID_SYMBOL, offset: 0, length: 1 });
    return undefined;
  }
}

/** The names that appear a second time in the same object. */
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
