import type { Report } from '@findings/core';
import { newReportKey, RESERVED_KEYS } from '@findings/core/library';
import { isDocument } from '@findings/import/files';
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import {
  createConfigurationLoader,
  defaultConfiguration,
  Failure,
  fileFailure,
  SAMPLE,
  SAMPLE_KEY,
} from '@findings/project';
import { decode, readText } from '@findings/project/node';
import { displayPath } from '../files/display-path.js';
import type { Terminal } from '../terminal/terminal.js';
import { importFirst } from './import-file.js';
import { nodeFiles } from '../files/node-files.js';

/**
 * Reads the report that an argument names. `-` is standard input.
 *
 * @throws Failure if it cannot be read, or the key is not valid
 */
export async function readReportArgument(
  operand: string,
  key: string | undefined,
  { directory, readInput }: Terminal,
): Promise<{ report: Report; displayName: string; text: string }> {
  if (key !== undefined && RESERVED_KEYS.has(key)) {
    throw new Failure(
      `“${key}” cannot be the key of a report, because JavaScript reserves this name. Choose another one.`,
    );
  }
  if (key !== undefined && !/^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u.test(key)) {
    throw new Failure(`“${key}” is not a valid key for a report: use letters and digits, as in “tip2012”.`);
  }
  if (operand === '') throw new Failure('The path of the report is empty: “”.');
  const isInput = operand === '-';
  const named = isInput ? undefined : await namedReport(operand, directory);
  if (named) return named;
  if (isDocument(operand) && existsSync(resolve(directory, operand))) throw importFirst(operand);
  const text = isInput ? decode(await readInput(), 'standard input') : readText(resolve(directory, operand), operand);
  // Loaded lazily: the parser is large.
  const { parseReport } = await import('@findings/core');
  try {
    const known = key ?? (isInput ? undefined : await configuredKey(resolve(directory, operand), directory));
    const parsed = parseReport(text, { ...(known !== undefined && { key: known }), fallbackKey: '' });
    const name = isInput ? 'report' : operand;
    // The key that `findings init` and `findings import` propose.
    const report =
      known === undefined
        ? Object.assign(parsed, { key: newReportKey(basename(name), parsed.title, [], parsed.key) })
        : parsed;
    return { report, displayName: isInput ? '<stdin>' : operand, text };
  } catch (error) {
    throw fileFailure(error, isInput ? 'standard input' : `“${operand}”`);
  }
}

/** The sample report, or the configured report with this key. Undefined for the path of a file. */
async function namedReport(
  operand: string,
  directory: string,
): Promise<{ report: Report; displayName: string; text: string } | undefined> {
  if (existsSync(resolve(directory, operand))) return undefined;
  const configuration = await createConfigurationLoader(nodeFiles, directory)
    .load(directory)
    .catch(() => defaultConfiguration(directory));
  const configured = configuration.reports.find(({ key }) => key.toLowerCase() === operand.toLowerCase());
  if (!configured && operand !== SAMPLE) return undefined;
  const path = !configured || configured.path === SAMPLE ? (await nodeFiles.sampleReport()).path : configured.path;
  const { parseReport } = await import('@findings/core');
  const text = readText(path, operand);
  const report = parseReport(text, { key: configured?.key ?? SAMPLE_KEY });
  return { report, displayName: displayPath(path, directory), text };
}

/** The key of a report in the configuration that applies to it. A broken configuration is reported when proposals are checked. */
async function configuredKey(path: string, directory: string): Promise<string | undefined> {
  const configuration = await createConfigurationLoader(nodeFiles, directory)
    .load(dirname(path))
    .catch(() => undefined);
  return configuration?.reports.find((each) => each.path === path)?.key;
}
