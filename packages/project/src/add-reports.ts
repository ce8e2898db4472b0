import type { FormattingOptions } from 'jsonc-parser';

export interface NewReport {
  readonly key: string;
  /** Relative to the configuration's folder, with `/`. */
  readonly file: string;
}

/**
 * The text of a configuration with more reports; what stood in it stays as it was written, and in its order.
 *
 * @param text of a configuration that is right; absent where there is none yet
 * @param chosen the key of the report that citations without a key are about
 * @param schema where editors find what may stand in a new one, if that is installed
 */
export async function addReports(
  text: string | undefined,
  reports: readonly NewReport[],
  chosen: string,
  schema?: string,
): Promise<string> {
  // Loaded only by who adds one.
  const { applyEdits, modify } = await import('jsonc-parser');
  const formattingOptions = formattingOf(text ?? '');
  const empty = schema === undefined ? '{}\n' : `{ "$schema": ${JSON.stringify(schema)} }\n`;
  let written = text === undefined || text.trim() === '' ? empty : text;
  const set = (path: string[], value: unknown): void => {
    written = applyEdits(written, modify(written, path, value, { formattingOptions }));
  };
  for (const { key, file } of reports) set(['reports', key], file);
  set(['default'], chosen);
  return written;
}

/** As the text has it; two spaces where it has nothing. */
function formattingOf(text: string): FormattingOptions {
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 4 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}
