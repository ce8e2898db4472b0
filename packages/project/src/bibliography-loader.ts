import { bibliographyFormat } from '@findings/check';
import type { Bibliography, DocumentProblem } from '@findings/check';
import { readBibliography } from '@findings/check/bibliography';
import type { Span } from '@findings/core';
import { sourceText } from '@findings/core/text';
import type { Translate } from '@findings/core/text';
import type { Configuration } from './configuration.js';
import { Failure } from './failure.js';
import { displayPath } from './files.js';
import type { Files } from './files.js';
import type { NamedBibliographies } from './front-matter-files.js';

/** The works that a document may cite. */
export interface LoadedBibliographies {
  /** Undefined if the document has no bibliography, or if one of them cannot be read. Keys of works are not checked then. */
  readonly bibliography?: Bibliography;
  /** Problems in the document's front matter. */
  readonly problems: readonly DocumentProblem[];
  /** False if the result needs an error exit. A bibliography on the web leaves it true, although its keys are unknown. */
  readonly isComplete: boolean;
}

/** Reads bibliographies. Each is read once, when the first document needs it. */
export interface BibliographyLoader {
  load(configuration: Configuration, named: NamedBibliographies | undefined): LoadedBibliographies;
  /** Forgets what was read from files that have changed, appeared or disappeared. */
  invalidate(paths: ReadonlySet<string>): void;
}

/**
 * @param workingDirectory messages show paths relative to this folder
 * @param onFailure receives each bibliography of a configuration that cannot be read, once
 */
export function createBibliographyLoader(
  files: Files,
  workingDirectory: string,
  onFailure: (failure: Failure) => void,
): BibliographyLoader {
  const { say } = files;
  const byPath = new Map<string, BibliographyFile>();
  const reported = new Set<Failure>();
  const reportOnce = (failure: Failure): void => {
    if (!reported.has(failure)) onFailure(failure);
    reported.add(failure);
  };
  const fileAt = (path: string): BibliographyFile => {
    const file = byPath.get(path) ?? readFile(files, path, displayPath(files.paths, path, workingDirectory));
    byPath.set(path, file);
    return file;
  };
  return {
    load: ({ bibliography: configured, missing }, named = NONE) => {
      const problems = [...named.problems];
      // A bibliography on the web is only an `info` problem, so `isComplete` stays true, but its keys are unknown.
      let hasAllKeys = problems.length === 0;
      let isComplete = problems.every(({ severity }) => severity !== 'error');
      const check = (path: string, onFileFailure: (failure: Failure) => void): void => {
        const { failure } = fileAt(path);
        if (failure === undefined) return;
        hasAllKeys = isComplete = false;
        onFileFailure(failure);
      };
      for (const { path, file } of configured) {
        if (missing?.bibliographies.has(file)) hasAllKeys = isComplete = false;
        else check(path, reportOnce);
      }
      for (const { path, file, span } of named.files) {
        check(path, (failure) => problems.push(frontMatterFailure(say, file, failure, span)));
      }
      const references = named.references && readReferences(say, named.references);
      if (references && references.problems.length > 0) hasAllKeys = isComplete = false;
      for (const problem of references?.problems ?? []) problems.push(problem);
      if (!hasAllKeys) return { problems, isComplete };
      const fileNames = new Map([...configured, ...named.files].map(({ path, file }) => [path, file]));
      const keySets = [...fileNames.keys()].map((path) => fileAt(path).keys);
      const bibliography = references
        ? combine([...keySets, references.keys], [...fileNames.values(), say`the front matter`])
        : combine(keySets, [...fileNames.values()]);
      return { bibliography, problems, isComplete };
    },
    invalidate: (paths) => {
      paths.forEach((path) => byPath.delete(path));
    },
  };
}

const NONE: NamedBibliographies = { files: [], problems: [], dependencies: [] };

interface BibliographyFile {
  readonly keys: ReadonlySet<string>;
  /** The reason, if some of the file cannot be read. */
  readonly failure?: Failure;
}

function readFile(files: Files, path: string, displayName: string): BibliographyFile {
  try {
    const source = files.read(path, displayName);
    const { keys, problems } = readBibliography(source, bibliographyFormat(path) ?? 'bibtex', files.say);
    if (problems.length === 0) return { keys };
    const message = files.say`The bibliography “${displayName}” has mistakes. Until they are fixed, citations of other works are not checked.`;
    return { keys, failure: new Failure(message, [{ path: displayName, source, problems }]) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { keys: new Set(), failure: error };
  }
}

/** The problem of a document whose front matter names a bibliography that cannot be read. */
function frontMatterFailure(
  say: Translate,
  file: string,
  { message, fileProblems }: Failure,
  span: Span,
): DocumentProblem {
  const first = fileProblems[0]?.problems[0];
  const { line, column } = first?.span?.start ?? { line: 1, column: 1 };
  const reason = first
    ? say`“${file}” has a mistake in line ${line}, column ${column}: ${lowerFirst(first.message)}`
    : upperFirst(message);
  return {
    code: 'config.broken-bibliography',
    severity: 'error',
    choices: [],
    message: say`${reason} Until this is fixed, citations of other works are not checked.`,
    span,
  };
}

/** Reads the works that a document lists in its own front matter. */
function readReferences(say: Translate, { source, block }: NonNullable<NamedBibliographies['references']>) {
  const { keys, problems } = readBibliography(source.slice(block.start, block.end), 'csl-yaml', say);
  const text = sourceText(source);
  const documentProblems = problems.map(({ span, ...problem }) => ({
    ...problem,
    choices: [],
    span: text.span(block.start + span!.start.offset, block.start + span!.end.offset),
  }));
  return { keys, problems: documentProblems };
}

function combine(keySets: readonly ReadonlySet<string>[], files: readonly string[]): Bibliography {
  const [only, ...others] = keySets;
  if (only && others.length === 0) return { keys: only, files };
  const keys = new Set<string>();
  for (const set of keySets) for (const key of set) keys.add(key);
  return { keys, files };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
