import { createLibrary, newReportKey } from '@findings/core/library';
import { isDocument } from '@findings/import/files';
import { Failure, SAMPLE, SAMPLE_KEY } from '@findings/project';
import { existsSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { citedFindings } from '../documents/cited-finding.js';
import { displayPath, toSlashPath } from '../files/display-path.js';
import type { Terminal } from '../terminal/terminal.js';
import { importFile, markdownPath, writeImported, type ImportSettings } from './import-file.js';
import { readReportArgument } from './read-report-argument.js';
import { say } from '../terminal/say.js';

/** Imports the documents among the reports as Markdown. Returns the paths of all texts. */
export async function importNamed(
  operands: readonly string[],
  settings: ImportSettings,
  terminal: Terminal,
): Promise<readonly string[]> {
  const { directory, style } = terminal;
  const paths: string[] = [];
  for (const operand of operands) {
    if (!isDocument(operand) || !existsSync(resolve(directory, operand))) {
      paths.push(operand);
      continue;
    }
    const output = markdownPath(operand);
    const result = await importFile(operand, settings, terminal);
    refuseProposal(operand, result.markdown);
    const advice = [
      `Review ${output} next to ${operand}: its title, date and place, too.`,
      `To see what was read: ${style.id(say`findings parse ${output}`)}`,
    ];
    await writeImported(result, { output, operand, isForced: false }, advice, terminal);
    paths.push(output);
  }
  return paths;
}

/** A document that cites findings is a draft, which was named by mistake. */
function refuseProposal(operand: string, markdown: string): void {
  const cited = citedFindings(markdown);
  if (cited.length < 2) return;
  throw new Failure(
    say`“${operand}” cites findings (@${cited[0]!.id}), so it looks like a proposal, and not like a report. To check it: findings check ${operand}`,
  );
}

/**
 * Reads the reports that the user named.
 *
 * @param base the folder of the configuration
 * @param taken the keys of other reports, which are not used again
 * @returns their paths by key, as they are written in the configuration
 */
export async function readNamedReports(
  operands: readonly string[],
  base: string,
  taken: readonly string[],
  terminal: Terminal,
): Promise<ReadonlyMap<string, string>> {
  const reports = new Map<string, string>();
  const paths = new Set(
    operands.map((operand) => (operand === SAMPLE ? SAMPLE : resolve(terminal.directory, operand))),
  );
  for (const path of paths) {
    if (path === SAMPLE) {
      reports.set(SAMPLE_KEY, SAMPLE);
      continue;
    }
    const operand = displayPath(path, terminal.directory);
    const { report } = await readReportArgument(operand, undefined, terminal);
    // The report itself is always a target.
    if (createLibrary([report]).targets().length === 1) {
      throw new Failure(
        `Nothing in “${operand}” can be cited. A report needs headings for its sessions, such as “Session 1: Digging”, ` +
          'with paragraphs and lists below them.',
      );
    }
    const key = newReportKey(basename(path), report.title, [...taken, ...reports.keys()], report.key);
    reports.set(key, toSlashPath(relative(base, path)));
  }
  return reports;
}
