import { formatKey, isSimpleKey } from '@findings/citations';
import type { Point, Span } from '@findings/core';
import type { TextEdit } from '../results/editor-results.js';
import type { KeyParts } from '../workspace/citation-references.js';

/** What of a citation is needed to write into its key. */
interface Written {
  /** With `@`, and `-` and braces where there are any. */
  readonly span: Span;
  readonly key: string;
}

/** Where a key stands in its citation, whose text is not at hand: `-@{` or less is in front of it, and `}` behind it. */
interface KeyPlace {
  readonly at: Point;
  /** The `@`. */
  readonly sign: Point;
  readonly isBraced: boolean;
}

/** `@` and one of these by what they add to the key: nothing, `-`, braces, both. */
const SIGN_ONLY = 1;
const BRACED = 3;

function placeOfKey({ span, key }: Written): KeyPlace {
  const around = span.end.offset - span.start.offset - key.length;
  const isBraced = around >= BRACED;
  const sign = isBraced ? around - BRACED : around - SIGN_ONLY;
  return { at: moved(span.start, sign + (isBraced ? 2 : 1)), sign: moved(span.start, sign), isBraced };
}

function moved({ line, column, offset }: Point, by: number): Point {
  return { line, column: column + by, offset: offset + by };
}

function stretch(start: Point, from: number, to: number): Span {
  return { start: moved(start, from), end: moved(start, to) };
}

/** Of the report's key in front of the colon. */
export function spanOfReportKey(written: Written, { reportKey = '' }: KeyParts): Span {
  return stretch(placeOfKey(written).at, 0, reportKey.length);
}

/** Of what is behind the colon, or of all the key. */
export function spanOfLocal(written: Written, { local }: KeyParts): Span {
  const { key } = written;
  return stretch(placeOfKey(written).at, key.length - local.length, key.length);
}

/** Another report's key in the same citation. */
export function withReportKey(written: Written, parts: KeyParts, reportKey: string): TextEdit {
  const rest = parts.local === '' ? '' : `:${parts.local}`;
  return inPlace(written, reportKey + rest, { span: spanOfReportKey(written, parts), text: reportKey });
}

/** Another id of the same report; the report's key is added where the id would mean something else without it. */
export function withLocal(written: Written, parts: KeyParts, local: string, reportKey = parts.reportKey): TextEdit {
  const added = reportKey !== undefined && parts.reportKey === undefined ? `${reportKey}:` : '';
  const key = reportKey === undefined ? local : `${reportKey}:${local}`;
  return inPlace(written, key, { span: spanOfLocal(written, parts), text: added + local });
}

/** Nothing but the edit, unless the key needs braces from then on. */
function inPlace(written: Written, key: string, edit: TextEdit): TextEdit {
  const { sign, isBraced } = placeOfKey(written);
  if (isBraced || isSimpleKey(key)) return edit;
  return { span: stretch(sign, 0, written.key.length + 1), text: formatKey(key) };
}
