import { formatKey, isSimpleKey } from '@findings/citations';
import type { Point, Span } from '@findings/core';
import type { TextEdit } from '../results/editor-results.js';
import type { KeyParts } from '../workspace/key-uses.js';

interface KeyInDocument {
  /** The range with `@`, `-` and braces. */
  readonly span: Span;
  readonly key: string;
}

/** The number of characters besides the key in `@key` and `@{key}`. A `-` adds one. */
const UNBRACED = 1;
const BRACED = 3;

/** The span of part of a key, from its first character. The `@` is at -1, or with braces at -2. */
function spanIn({ span, key }: KeyInDocument, from: number, to: number): Span {
  const extra = span.end.offset - span.start.offset - key.length;
  const keyStart = extra >= BRACED ? extra - 1 : extra;
  return { start: move(span.start, keyStart + from), end: move(span.start, keyStart + to) };
}

function move({ line, column, offset }: Point, by: number): Point {
  return { line, column: column + by, offset: offset + by };
}

export function spanOfReportKey(key: KeyInDocument, { reportKey = '' }: KeyParts): Span {
  return spanIn(key, 0, reportKey.length);
}

/** The span of the local id after the colon, or of the whole key. */
export function spanOfLocalId(keyInDocument: KeyInDocument, { local }: KeyParts): Span {
  const { key } = keyInDocument;
  return spanIn(keyInDocument, key.length - local.length, key.length);
}

/** Replaces a key, which gets braces if it needs them. Existing braces stay. */
export function replaceKey(keyInDocument: KeyInDocument, { reportKey, local }: KeyParts): TextEdit {
  const { key, span } = keyInDocument;
  const newKey = [reportKey, local].filter((part) => part !== undefined && part !== '').join(':');
  const isBraced = span.end.offset - span.start.offset - key.length >= BRACED;
  if (isBraced || isSimpleKey(newKey)) return { span: spanIn(keyInDocument, 0, key.length), text: newKey };
  return { span: spanIn(keyInDocument, -UNBRACED, key.length), text: formatKey(newKey) };
}
