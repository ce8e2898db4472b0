import type { Report } from '@findings/core';
import { resolve } from 'node:path';
import { Failure, fileFailure, keyOfPath, RESERVED_KEYS } from '@findings/project';
import { decode, nodeFiles, readText } from '@findings/project/node';
import type { Terminal } from '../terminal/terminal.js';

/**
 * The report of a file that was named on the command line, or of standard input.
 *
 * @throws Failure where there is no text, or the key cannot stand in a citation
 */
export async function readReportArgument(
  operand: string,
  key: string | undefined,
  { directory, readInput }: Terminal,
): Promise<{ report: Report; shown: string; text: string }> {
  if (key !== undefined && RESERVED_KEYS.has(key)) {
    throw new Failure(
      `“${key}” cannot be the key of a report, since JavaScript reserves this name: choose another one.`,
    );
  }
  if (key !== undefined && !/^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u.test(key)) {
    throw new Failure(`“${key}” is no key for a report: a key is letters and digits, such as “tip2012”.`);
  }
  if (operand === '') throw new Failure('the path of the report is empty: “”.');
  const isInput = operand === '-';
  const text = isInput ? decode(await readInput(), 'standard input') : readText(resolve(directory, operand), operand);
  // What reads reports is large: it is loaded only once there is something to read.
  const { parseReport } = await import('@findings/core');
  try {
    const report = parseReport(text, { key: key ?? (isInput ? 'report' : keyOfPath(nodeFiles.paths, operand)) });
    return { report, shown: isInput ? '<stdin>' : operand, text };
  } catch (error) {
    throw fileFailure(error, isInput ? 'standard input' : `“${operand}”`);
  }
}
