import { bibliographyFormat } from '@findings/check';
import type { DocumentProblem } from '@findings/check';
import type { Span } from '@findings/core';
import type { Translate } from '@findings/core/text';
import { missingFile } from './files.js';
import type { Files } from './files.js';
import type { FrontMatterProblem, NamedFile } from './front-matter-fields.js';
import { frontMatterProblem, quotePath, unclosedFrontMatter, yamlBlock } from './front-matter.js';
import type { YamlBlock } from './front-matter.js';
import { SAMPLE } from './sample.js';
import { suggestedFile } from './suggested-file.js';

/** Absolute paths of folders. */
interface Folders {
  /** Named files are relative to this one. */
  readonly from: string;
  /** Missing files are searched by their names here. */
  readonly root: string;
}

/** An existing file that a document names. */
export interface LocatedFile {
  /** Absolute. */
  readonly path: string;
  /** The span of the path in the document. */
  readonly span: Span;
}

/** The reports and bibliographies that a document names in its front matter. */
export interface FrontMatterFiles {
  /** Absolute paths of the reports, or `SAMPLE`. The first is the document's default. */
  readonly paths: readonly string[];
  /** Those of them that do not exist. Each has a problem. */
  readonly missing: readonly string[];
  readonly problems: readonly DocumentProblem[];
  /** The reports and bibliographies that exist, in document order. */
  readonly files: readonly LocatedFile[];
  /** Absolute paths of all named files. Some may not exist. */
  readonly dependencies: readonly string[];
  /** Undefined if the document names no bibliography and lists no works. */
  readonly bibliographies?: NamedBibliographies;
}

export interface NamedBibliographies {
  readonly files: readonly NamedBibliography[];
  /** Set if the document lists works at `references:`. */
  readonly references?: { readonly source: string; readonly block: YamlBlock } | undefined;
  readonly problems: readonly DocumentProblem[];
  /** Absolute paths of all named files on this machine. Some may not exist. */
  readonly dependencies: readonly string[];
}

export interface NamedBibliography extends NamedFile {
  /** Absolute. */
  readonly path: string;
}

const NONE: FrontMatterFiles = { paths: [], missing: [], problems: [], files: [], dependencies: [] };

/** Front matter without these words is not parsed. */
const RELEVANT = /findings|bibliography|references/i;

const OPENING = /^\uFEFF?\s*---/;

/**
 * Finds the reports (`findings: ../reports/tip-2012.md`) and bibliographies that a document names in its front matter.
 *
 * @param path the document's absolute path. Named files are relative to its folder.
 * @param root the folder in which missing files are searched by their names
 */
export async function readFrontMatterFiles(
  files: Files,
  source: string,
  path: string,
  root = files.paths.dirname(path),
): Promise<FrontMatterFiles> {
  const block = yamlBlock(source);
  if (!block && OPENING.test(source)) {
    const problem = unclosedFrontMatter(files.say, source);
    return problem ? { ...NONE, problems: [problem] } : NONE;
  }
  if (!block || !RELEVANT.test(source.slice(block.start, block.end))) return NONE;
  // Loaded lazily: most documents need no YAML parser.
  const { readFrontMatter } = await import('./front-matter-fields.js');
  const fields = readFrontMatter(files.say, source, block);
  const folders = { from: files.paths.dirname(path), root };
  const reports = findReports(files, fields.reports, problemsAbout('findings', fields.problems), folders);
  const problems = problemsAbout('bibliography', fields.problems);
  if (fields.bibliographies.length === 0 && !fields.hasReferences && problems.length === 0) return reports;
  const references = fields.hasReferences ? { source, block } : undefined;
  const bibliographies = findBibliographies(files, fields.bibliographies, references, problems, folders);
  return {
    ...reports,
    files: [...reports.files, ...bibliographies.files].sort((a, b) => a.span.start.offset - b.span.start.offset),
    dependencies: [...reports.dependencies, ...bibliographies.dependencies],
    bibliographies,
  };
}

function problemsAbout(field: FrontMatterProblem['about'], problems: readonly FrontMatterProblem[]): DocumentProblem[] {
  return problems
    .filter(({ about }) => about === field)
    .map(({ message, span }) => frontMatterProblem('config.wrong-type', message, span));
}

/** @param known problems of the field itself */
function findReports(
  files: Files,
  named: readonly NamedFile[],
  known: readonly DocumentProblem[],
  folders: Folders,
): FrontMatterFiles {
  const { say } = files;
  const problems = [...known];
  const paths: string[] = [];
  const missing: string[] = [];
  const dependencies: string[] = [];
  const located: LocatedFile[] = [];
  for (const report of named) {
    if (report.file === SAMPLE) {
      paths.push(SAMPLE);
      continue;
    }
    const path = files.paths.resolve(folders.from, report.file);
    dependencies.push(path);
    const folderMessage = say`“${report.file}” is a folder, but a report is needed here`;
    const problem = missingFileProblem(files, report, path, folders, folderMessage);
    paths.push(path);
    if (problem) {
      missing.push(path);
      problems.push(problem);
    } else located.push({ path, span: report.span });
  }
  return { paths, missing, problems, files: located, dependencies };
}

/** @param known problems of the field itself */
function findBibliographies(
  files: Files,
  named: readonly NamedFile[],
  references: NamedBibliographies['references'],
  known: readonly DocumentProblem[],
  folders: Folders,
): NamedBibliographies {
  const { say } = files;
  const problems = [...known];
  const dependencies: string[] = [];
  const located: NamedBibliography[] = [];
  for (const bibliography of named) {
    const { file } = bibliography;
    const path = files.paths.resolve(folders.from, file);
    const folderMessage = say`“${file}” is a folder, but a bibliography is needed here`;
    const problem = isRemote(file)
      ? remoteProblem(say, bibliography)
      : (missingFileProblem(files, bibliography, path, folders, folderMessage) ?? formatProblem(say, bibliography));
    if (!isRemote(file)) dependencies.push(path);
    if (problem) problems.push(problem);
    else located.push({ ...bibliography, path });
  }
  return { files: located, references, problems, dependencies };
}

/**
 * The problem of a named file that does not exist or is a folder.
 *
 * @param path absolute
 * @param folderMessage the message for a folder, without a full stop
 */
function missingFileProblem(
  files: Files,
  { file, span, isQuoted }: NamedFile,
  path: string,
  { from, root }: Folders,
  folderMessage: string,
): DocumentProblem | undefined {
  const kind = files.kindOf(path);
  if (kind === 'file') return undefined;
  const suggestion = kind ? undefined : suggestedFile(files, { path, written: file, from, root });
  const message = kind ? folderMessage : missingFile(files, path, file, suggestion);
  const problem = frontMatterProblem('config.missing-file', message, span);
  if (suggestion === undefined) return problem;
  const text = isQuoted ? JSON.stringify(suggestion) : quotePath(suggestion);
  return { ...problem, choices: [{ title: files.say`Use “${suggestion}”`, span, text }] };
}

function formatProblem(say: Translate, { file, span }: NamedFile): DocumentProblem | undefined {
  if (bibliographyFormat(file) !== undefined) return undefined;
  return frontMatterProblem('config.wrong-value', unknownBibliographyFormat(say, file), span);
}

/** The message for a file whose extension is not that of a bibliography, without a full stop. */
export function unknownBibliographyFormat(say: Translate, file: string): string {
  return say`“${file}” is not a bibliography that Findings can read: its name must end with .bib, .json, .yaml or .ris`;
}

/** Pandoc would download such a bibliography. A check never uses the network. */
function isRemote(file: string): boolean {
  return /^https?:\/\//i.test(file);
}

function remoteProblem(say: Translate, { file, span }: NamedFile): DocumentProblem {
  const message = say`Findings does not download “${file}”, so citations of other works are not checked. Save the bibliography next to the proposal.`;
  return { code: 'config.remote-bibliography', severity: 'info', message, span, choices: [] };
}
