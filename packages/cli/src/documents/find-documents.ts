import { translateEnglish } from '@findings/core/text';
import { findMatchingFiles } from '@findings/project/node';
import { lstatSync } from 'node:fs';
import { dirname, posix, relative, resolve } from 'node:path';
import type { Configuration, ConfigurationLoader } from '@findings/project';
import { createGlobCheck, Failure, INCLUDE, missingFile } from '@findings/project';
import { displayPath, toSlashPath } from '../files/display-path.js';
import { findWordFiles, isOwnerFile } from './word-drafts.js';
import { say } from '../terminal/say.js';
import { nodeFiles } from '../files/node-files.js';

/** A document to be read. */
export interface DocumentFile {
  /** Absolute. */
  readonly path: string;
  /** Relative to the working directory, with `/`. */
  readonly displayName: string;
}

/**
 * The documents that the user named, in the order of their paths. For a folder, these are its Markdown and Quarto files. If the user named
 * none, these are the documents that the configuration includes.
 *
 * @throws Failure if there is none, because a run without documents must not pass
 */
export async function findDocuments(
  operands: readonly string[],
  directory: string,
  configurations: ConfigurationLoader,
): Promise<DocumentFile[]> {
  const paths = new Set<string>();
  if (operands.length === 0) {
    const configuration = await configurations.load(directory);
    const found = await findMatchingFiles(configuration.include, configuration, { includesUnreadable: true });
    if (found.length === 0) throw await nothingIncluded(configuration, directory);
    for (const path of found) if (!isOwnerFile(path)) paths.add(path);
  }
  for (const operand of operands) {
    for (const path of await expand(operand, directory, configurations)) paths.add(path);
  }
  return [...paths].sort().map((path) => ({ path, displayName: toSlashPath(relative(directory, path)) }));
}

async function expand(operand: string, directory: string, configurations: ConfigurationLoader): Promise<string[]> {
  if (operand === '') throw new Failure('One of the paths is empty: “”.');
  const path = resolve(directory, operand);
  const kind = nodeFiles.kindOf(path);
  // A dangling link is included, so that reading it reports it.
  if (kind === 'file' || (!kind && pathExists(path))) {
    const { reports } = await configurations.load(dirname(path));
    const report = reports.find((each) => each.path === path);
    if (report) {
      throw new Failure(
        say`“${operand}” is the report “${report.key}”, not a proposal. “findings parse ${operand}” shows what can be cited in it.`,
      );
    }
    return [path];
  }
  if (kind === 'folder') {
    const configuration = await configurations.load(path);
    const patterns = await Promise.all(INCLUDE.map((each) => rebasePattern(configuration.directory, path, each)));
    const found = await findMatchingFiles(patterns, configuration, { includesUnreadable: true });
    if (found.length === 0) {
      throw new Failure(
        say`There is no Markdown or Quarto file in “${operand}”. To check Word documents, name them: findings check FILE.docx`,
      );
    }
    return found;
  }
  // A name such as `Draft (1).md` is not a pattern.
  if (!/[*?[{]/.test(operand)) throw new Failure(withFullStop(missingFile(nodeFiles, path, operand)));
  const problem = createGlobCheck(translateEnglish)(operand);
  if (problem !== undefined) throw new Failure(`${problem}.`);
  const configuration = await configurations.load(directory);
  const found = await findMatchingFiles(
    [await rebasePattern(configuration.directory, directory, toSlashPath(operand))],
    configuration,
    {
      includesUnreadable: true,
    },
  );
  const documents = found.filter((each) => !isOwnerFile(each));
  if (documents.length === 0) throw new Failure(`No file matches “${operand}”.`);
  return documents;
}

/** Converts a pattern relative to a folder to one relative to the configuration's folder. */
async function rebasePattern(base: string, folder: string, pattern: string): Promise<string> {
  if (posix.isAbsolute(pattern)) return toSlashPath(relative(base, pattern));
  const { escapePath } = await import('tinyglobby');
  return posix.join(escapePath(toSlashPath(relative(base, folder))), pattern);
}

async function nothingIncluded(configuration: Configuration, directory: string): Promise<Failure> {
  const patterns = configuration.include.map((pattern) => `“${pattern}”`).join(', ');
  const source = configuration.path ? `, as “${displayPath(configuration.path, directory)}” includes` : '';
  const [draft] = await findWordFiles(configuration);
  const named = draft === undefined ? 'FILE…' : `"${displayPath(draft, directory)}"`;
  const advice = draft === undefined ? 'Name the files to check' : 'To check a Word document, name it';
  return new Failure(
    say`No file matches ${patterns || '“include”, which is empty'}${source}. ${advice}: findings check ${named}`,
  );
}

function withFullStop(sentence: string): string {
  return sentence.endsWith('?') ? sentence : `${sentence}.`;
}

/** Whether a path exists, including links to files that do not exist. */
function pathExists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // A part of the path is a file.
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return false;
    throw error;
  }
}
