import { parseReport, sourceOf } from '@findings/core';
import { fileFailure } from '../file-failure.js';
import type { Files } from '../files/files.js';
import type { LoadedReport } from './loaded-report.js';

/**
 * Reads a report's file.
 *
 * @throws Failure if the file or its text cannot be read
 */
export function readReport(files: Files, path: string, shown: string, key: string): LoadedReport {
  const text = files.read(path, shown);
  try {
    const report = parseReport(text, { key, say: files.say });
    return { report, path, source: sourceOf(report) };
  } catch (error) {
    throw fileFailure(error, files.say`“${shown}”`, files.say);
  }
}
