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
  const empty = schema === undefined ? '{}\n' : `{ "$schema": ${JSON.stringify(schema)} }\n`;
  return setValues(text === undefined || text.trim() === '' ? empty : text, [
    ...reports.map(({ key, file }) => ({ path: ['reports', key], value: file })),
    { path: ['default'], value: defaultKey },
  ]);
}

/**
 * Changes the files of reports that were moved, renamed or missing.
 *
 * @param text a valid configuration
 */
export function setReportFiles(text: string, reports: readonly NewReport[]): Promise<string> {
  return setValues(
    text,
    reports.map(({ key, file }) => ({ path: ['reports', key], value: file })),
  );
}

/**
 * Makes a report the one that citations without a report key mean.
 *
 * @param text a valid configuration
 */
export function setDefaultReport(text: string, key: string): Promise<string> {
  return setValues(text, [{ path: ['default'], value: key }]);
}

/**
 * Removes a report from the text of a configuration. If it was the default, another one takes its place.
 *
 * @param text a valid configuration
 * @param others the keys of its other reports
 */
export function removeReport(
  text: string,
  key: string,
  { isDefault, others }: { readonly isDefault: boolean; readonly others: readonly string[] },
): Promise<string> {
  return setValues(text, [
    { path: ['reports', key], value: undefined },
    ...(isDefault ? [{ path: ['default'], value: others[0] }] : []),
  ]);
}

interface NewValue {
  readonly path: readonly string[];
  /** Undefined to remove the member. */
  readonly value: string | undefined;
}

async function setValues(text: string, values: readonly NewValue[]): Promise<string> {
  // Most callers of this package never edit a configuration.
  const { applyEdits, modify } = await import('jsonc-parser');
  const formattingOptions = detectFormatting(text);
  return values.reduce(
    (edited, { path, value }) => applyEdits(edited, modify(edited, [...path], value, { formattingOptions })),
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
