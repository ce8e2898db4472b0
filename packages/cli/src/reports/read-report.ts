import { parseReport } from '@findings/core';
import { readText } from '../files/read-text.js';
import type { LoadedReport } from './loaded-report.js';

/**
 * Reads a report's file.
 *
 * @throws Failure where there is no text to read
 */
export function readReport(path: string, shown: string, key: string): LoadedReport {
  return { report: parseReport(readText(path, shown), { key }), path };
}
