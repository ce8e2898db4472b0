import { formatKey, isSimpleKey } from '@findings/citations';
import type { Point, Span } from '@findings/core';
import type { TextEdit } from '../results/editor-results.js';
import type { KeyParts } from '../workspace/key-uses.js';

/** A key in a document. */
interface KeyInDocument {
  /** The range with `@`, `-` and braces. */
  readonly span: Span;
  readonly key: string;
}

/** The positions of a key, derived from the length of its span: at most `-@{` comes before the key, and `}` after it. */
interface KeyPositions {
  readonly keyStart: Point;
  readonly atSign: Point;
  readonly isBraced: boolean;
}

/** The number of characters besides the key in `@key` and `@{key}`. A `-` adds one. */
const UNBRACED = 1;
const BRACED = 3;

function positionsOf({ span, key }: KeyInDocument): KeyPositions {
  const extra = span.end.offset - span.start.offset - key.length;
  const isBraced = extra >= BRACED;
  const signAt = isBraced ? extra - BRACED : extra - UNBRACED;
  return { keyStart: move(span.start, signAt + (isBraced ? 2 : 1)), atSign: move(span.start, signAt), isBraced };
}

function move({ line, column, offset }: Point, by: number): Point {
  return { line, column: column + by, offset: offset + by };
}

function spanFrom(start: Point, from: number, to: number): Span {
  return { start: move(start, from), end: move(start, to) };
}

/** The span of the report key before the colon. */
export function spanOfReportKey(key: KeyInDocument, { reportKey = '' }: KeyParts): Span {
  return spanFrom(positionsOf(key).keyStart, 0, reportKey.length);
}

/** The span of the local id after the colon, or of the whole key. */
export function spanOfLocalId(keyInDocument: KeyInDocument, { local }: KeyParts): Span {
  const { key } = keyInDocument;
  return spanFrom(positionsOf(keyInDocument).keyStart, key.length - local.length, key.length);
}

/** Replaces the report key of a citation. */
export function replaceReportKey(key: KeyInDocument, parts: KeyParts, reportKey: string): TextEdit {
  const rest = parts.local === '' ? '' : `:${parts.local}`;
  return withBraces(key, reportKey + rest, { span: spanOfReportKey(key, parts), text: reportKey });
}

/**
 * Replaces the local id of a citation.
 *
 * @param reportKey is added if the citation has none
 */
export function replaceLocalId(
  key: KeyInDocument,
  parts: KeyParts,
  local: string,
  reportKey = parts.reportKey,
): TextEdit {
  const prefix = reportKey !== undefined && parts.reportKey === undefined ? `${reportKey}:` : '';
  const newKey = reportKey === undefined ? local : `${reportKey}:${local}`;
  return withBraces(key, newKey, { span: spanOfLocalId(key, parts), text: prefix + local });
}

/** Replaces the whole key if the new one needs braces. Otherwise returns the edit. */
function withBraces(key: KeyInDocument, newKey: string, edit: TextEdit): TextEdit {
  const { atSign, isBraced } = positionsOf(key);
  if (isBraced || isSimpleKey(newKey)) return edit;
  return { span: spanFrom(atSign, 0, key.key.length + 1), text: formatKey(newKey) };
}
