import { bibliographyFormat } from '@findings/check';
import { sourceText } from '@findings/core/text';
import type { Bibliography, DocumentProblem } from '@findings/check';
import type { Translate } from '@findings/core/text';
import type { Span } from '@findings/core';
import { readBibliography } from '@findings/check/bibliography';
import type { Configuration } from '../config/configuration.js';
import { Failure } from '../failure.js';
import type { Files } from '../files/files.js';
import { displayPath } from '../display-path.js';
import type { NamedWorks } from '../front-matter-bibliographies.js';

/** The works that a document may cite. */
export interface LoadedBibliographies {
  /** Absent where none are named, or not all of them can be read: then nobody's key is looked up. */
  readonly bibliography?: Bibliography;
  /** Mistakes in the document's front matter. */
  readonly problems: readonly DocumentProblem[];
  /** False where something that is named could not be read. */
  readonly done: boolean;
}

/** The bibliographies of a run: each is read once, and only if a document may cite it. */
export interface Bibliographies {
  for(configuration: Configuration, named: NamedWorks | undefined): LoadedBibliographies;
  /** These files have changed: what hangs on them is read anew. */
  forget(paths: ReadonlySet<string>): void;
}

/**
 * @param working the working directory, to which messages are relative
 * @param tell told of each of the configuration's bibliographies that cannot be read, once
 */
export function createBibliographies(files: Files, working: string, tell: (failure: Failure) => void): Bibliographies {
  const read = new Map<string, WorksFile>();
  const joined = new Map<string, Bibliography>();
  const told = new Set<Failure>();
  const fileAt = (path: string): WorksFile => {
    const file = read.get(path) ?? readFile(files, path, displayPath(files.paths, path, working));
    read.set(path, file);
    return file;
  };
  return {
    for: ({ bibliography: configured }, named = NONE) => {
      const problems = [...named.problems];
      const keys: ReadonlySet<string>[] = [];
      let complete = problems.length === 0;
      let done = problems.every(({ severity }) => severity !== 'error');
      const add = (path: string, onBroken: (broken: Failure) => void): void => {
        const file = fileAt(path);
        keys.push(file.keys);
        if (file.broken === undefined) return;
        complete = done = false;
        onBroken(file.broken);
      };
      for (const { path } of configured) {
        add(path, (broken) => {
          if (!told.has(broken)) tell(broken);
          told.add(broken);
        });
      }
      for (const { path, file, span } of named.files) {
        add(path, (broken) => problems.push(brokenNamed(files.say, file, broken, span)));
      }
      const own = named.references && readReferences(files.say, named.references);
      if (own && own.problems.length > 0) complete = done = false;
      for (const problem of own?.problems ?? []) problems.push(problem);
      if (!complete) return { problems, done };
      const all = [...new Map([...configured, ...named.files].map(({ path, file }) => [path, file]))];
      const name = JSON.stringify(all);
      const shared =
        joined.get(name) ??
        join(
          keys,
          all.map(([, file]) => file),
        );
      joined.set(name, shared);
      const bibliography = own ? join([shared.keys, own.keys], [...shared.files, files.say`the front matter`]) : shared;
      return { bibliography, problems, done };
    },
    forget: (paths) => {
      paths.forEach((path) => read.delete(path));
      joined.clear();
    },
  };
}

const NONE: NamedWorks = { files: [], problems: [], looked: [] };

interface WorksFile {
  readonly keys: ReadonlySet<string>;
  /** Why not all of it can be read. */
  readonly broken?: Failure;
}

function readFile(files: Files, path: string, shown: string): WorksFile {
  try {
    const source = files.read(path, shown);
    const { keys, problems } = readBibliography(source, bibliographyFormat(path) ?? 'bibtex', files.say);
    if (problems.length === 0) return { keys };
    const message = files.say`the bibliography “${shown}” is broken: until it is mended, other people's keys are not looked up.`;
    return { keys, broken: new Failure(message, [{ path: shown, source, problems }]) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { keys: new Set(), broken: error };
  }
}

function brokenNamed(say: Translate, file: string, { message, located }: Failure, span: Span): DocumentProblem {
  const first = located[0]?.problems[0];
  const { line, column } = first?.span?.start ?? { line: 1, column: 1 };
  const why = first
    ? say`“${file}” is broken in line ${line}, column ${column}: ${lowerFirst(first.message)}`
    : upperFirst(message);
  return {
    code: 'config.broken-bibliography',
    severity: 'error',
    choices: [],
    message: say`${why} Until then, other people's keys are not looked up.`,
    span,
  };
}

/** The works that stand in the document itself. */
function readReferences(say: Translate, { source, block }: NonNullable<NamedWorks['references']>) {
  const { keys, problems } = readBibliography(source.slice(block.start, block.end), 'csl-yaml', say);
  const places = sourceText(source);
  const moved = problems.map(({ span, ...problem }) => ({
    ...problem,
    choices: [],
    span: places.span(block.start + span!.start.offset, block.start + span!.end.offset),
  }));
  return { keys, problems: moved };
}

function join(sets: readonly ReadonlySet<string>[], files: readonly string[]): Bibliography {
  const [only, ...others] = sets;
  if (only && others.length === 0) return { keys: only, files };
  const keys = new Set<string>();
  for (const set of sets) for (const key of set) keys.add(key);
  return { keys, files };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
