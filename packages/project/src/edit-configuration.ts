import { membersOf, parseJsonTree, setJsonValues } from '@findings/core/text';

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
export function addReports(
  text: string | undefined,
  reports: readonly NewReport[],
  defaultKey: string,
  schema?: string,
): string {
  const empty = schema === undefined ? '{}\n' : `{ "$schema": ${JSON.stringify(schema)} }\n`;
  return setJsonValues(text === undefined || text.trim() === '' ? empty : text, [
    ...reports.map(({ key, file }) => ({ path: ['reports', key], value: file })),
    { path: ['default'], value: defaultKey },
  ]);
}

/**
 * Changes the files of reports that were moved, renamed or missing.
 *
 * @param text a valid configuration
 */
export function setReportFiles(text: string, reports: readonly NewReport[]): string {
  return setJsonValues(
    text,
    reports.map(({ key, file }) => ({ path: ['reports', key], value: file })),
  );
}

/**
 * Changes the files of bibliographies that were moved or renamed.
 *
 * @param text a valid configuration
 * @param bibliographies the position of each among those of the configuration, and its new path
 */
export function setBibliographyFiles(
  text: string,
  bibliographies: readonly { readonly index: number; readonly file: string }[],
): string {
  const named = membersOf(parseJsonTree(text).root).find(({ name }) => name === 'bibliography')?.value;
  return setJsonValues(
    text,
    bibliographies.map(({ index, file }) => ({
      path: named?.type === 'array' ? ['bibliography', index] : ['bibliography'],
      value: file,
    })),
  );
}

/**
 * Makes a report the one that citations without a report key mean.
 *
 * @param text a valid configuration
 */
export function setDefaultReport(text: string, key: string): string {
  return setJsonValues(text, [{ path: ['default'], value: key }]);
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
): string {
  return setJsonValues(text, [
    { path: ['reports', key], value: undefined },
    ...(isDefault ? [{ path: ['default'], value: others[0] }] : []),
  ]);
}
