import type { FormattingOptions } from 'jsonc-parser';

export interface NewReport {
  readonly key: string;
  /** Relative to the configuration's folder, with `/`. */
  readonly file: string;
}

/**
 * Adds reports to the text of a configuration. The existing text keeps its formatting and order.
 *
 * @param text a valid configuration, or undefined to start a new one
 * @param defaultKey the key of the report that citations without a report key mean
 * @param schema path of the JSON Schema for editors, written only to a new configuration
 */
export async function addReports(
  text: string | undefined,
  reports: readonly NewReport[],
  defaultKey: string,
  schema?: string,
): Promise<string> {
  // Most callers of this package never edit a configuration.
  const { applyEdits, modify } = await import('jsonc-parser');
  const formattingOptions = detectFormatting(text ?? '');
  const empty = schema === undefined ? '{}\n' : `{ "$schema": ${JSON.stringify(schema)} }\n`;
  let edited = text === undefined || text.trim() === '' ? empty : text;
  const set = (path: string[], value: unknown): void => {
    edited = applyEdits(edited, modify(edited, path, value, { formattingOptions }));
  };
  for (const { key, file } of reports) set(['reports', key], file);
  set(['default'], defaultKey);
  return edited;
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
