import { applyEdits, modify } from 'jsonc-parser';
import type { FormattingOptions, JSONPath } from 'jsonc-parser';

export interface NewJsonValue {
  readonly path: JSONPath;
  /** Undefined to remove the member. An item of a list cannot be removed: the parser would damage a list on one line. */
  readonly value: string | readonly string[] | undefined;
}

/**
 * Sets or removes members of objects, and creates the objects that are missing. The existing text keeps its formatting, order and comments.
 *
 * @param text valid JSON, which may have comments
 */
export function setJsonValues(text: string, values: readonly NewJsonValue[]): string {
  const formattingOptions = detectFormatting(text);
  return values.reduce(
    (edited, { path, value }) => applyEdits(edited, modify(edited, path, value, { formattingOptions })),
    text,
  );
}

/** The indentation and line endings of the text. The default is two spaces and LF. */
function detectFormatting(text: string): FormattingOptions {
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 4 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}
