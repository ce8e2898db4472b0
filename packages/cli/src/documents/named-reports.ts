import type { Problem } from '@findings/core';
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { missingFile } from '../files/missing-file.js';
import { yamlBlock } from './yaml-block.js';

export interface NamedReports {
  /** Absolute; the first is the document's default. */
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

const NONE: NamedReports = { paths: [], problems: [] };

/**
 * The reports that a document names in its front matter (`findings: ../reports/tip-2012.md`).
 *
 * @param path the document's, absolute: what it names is relative to its folder
 */
export async function namedReports(source: string, path: string): Promise<NamedReports> {
  const block = yamlBlock(source);
  if (!block || !source.slice(block.start, block.end).includes('findings')) return NONE;
  // YAML is loaded only for documents that need it.
  const { readFrontMatter } = await import('./front-matter.js');
  const { reports, mistakes } = readFrontMatter(source, block);
  const problems: Problem[] = mistakes.map(({ message, span }) => problem('config.wrong-type', message, span));
  const paths: string[] = [];
  for (const { file, span } of reports) {
    const full = resolve(dirname(path), file);
    const stats = statSync(full, { throwIfNoEntry: false });
    if (stats && !stats.isDirectory()) paths.push(full);
    else {
      const message = stats ? `“${file}” is a folder, and a report's file is needed here` : missingFile(full, file);
      problems.push(problem('config.missing-file', message, span));
    }
  }
  return { paths, problems };
}

function problem(code: string, message: string, span: Problem['span'] & object): Problem {
  return { code, severity: 'error', message: message.endsWith('?') ? message : `${message}.`, span };
}
