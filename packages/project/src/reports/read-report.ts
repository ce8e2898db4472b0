import { parseReport, sourceOf } from '@findings/core';
import type { Files } from '../files/files.js';
import type { LoadedReport } from './loaded-report.js';

/**
 * Reads a report's file.
 *
 * @throws Failure where there is no text to read
 */
export function readReport(files: Files, path: string, shown: string, key: string): LoadedReport {
  const report = parseReport(files.read(path, shown), { key, say: files.say });
  return { report, path, source: sourceOf(report) };
}
