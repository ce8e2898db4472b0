import type { DocumentProblem } from '@findings/check';
import type { Span } from '@findings/core';
import type { NamedWorks } from './front-matter-bibliographies.js';
import type { Files } from './files/files.js';
import type { FrontMatterProblem } from './documents/front-matter.js';
import { frontMatterProblem, missingNamedFile } from './documents/front-matter-problem.js';
import { yamlBlock } from './documents/yaml-block.js';

/** A file that a document names. */
export interface LocatedFile {
  /** Absolute. */
  readonly path: string;
  /** Of the path as written. */
  readonly span: Span;
}

export interface NamedReports {
  /** Absolute; the first is the document's default. */
  readonly paths: readonly string[];
  readonly problems: readonly DocumentProblem[];
  /** Those that are there, bibliographies included, with the places where they are named; in document order. */
  readonly files: readonly LocatedFile[];
  /** All that were looked for; some may not be there. */
  readonly looked: readonly string[];
  /** Where other people's works stand; absent where the document does not say. */
  readonly works?: NamedWorks;
}

const NONE: NamedReports = { paths: [], problems: [], files: [], looked: [] };

/** Nothing else in front matter is our business: a document without them has no need of YAML. */
const OURS = /findings|bibliography|references/;

const OPENING = /^\uFEFF?---/;

/**
 * The reports that a document names in its front matter (`findings: ../reports/tip-2012.md`), and its bibliographies.
 *
 * @param path the document's, absolute: what it names is relative to its folder
 */
export async function namedReports(files: Files, source: string, path: string): Promise<NamedReports> {
  const block = yamlBlock(source);
  if (!block && OPENING.test(source)) {
    const { unreadFrontMatter } = await import('./documents/unread-front-matter.js');
    const problem = unreadFrontMatter(files.say, source);
    return problem ? { ...NONE, problems: [problem] } : NONE;
  }
  if (!block || !OURS.test(source.slice(block.start, block.end))) return NONE;
  const { readFrontMatter } = await import('./documents/front-matter.js');
  const { reports, bibliographies, hasReferences, mistakes } = readFrontMatter(files.say, source, block);
  const problems = problemsAbout('findings', mistakes);
  const looked: string[] = [];
  const there: LocatedFile[] = [];
  for (const report of reports) {
    const full = files.paths.resolve(files.paths.dirname(path), report.file);
    looked.push(full);
    const problem = missingNamedFile(
      files,
      report,
      full,
      files.say`“${report.file}” is a folder, and a report's file is needed here`,
    );
    if (problem) problems.push(problem);
    else there.push({ path: full, span: report.span });
  }
  const paths = there.map((file) => file.path);
  const worksProblems = problemsAbout('bibliography', mistakes);
  if (bibliographies.length === 0 && !hasReferences && worksProblems.length === 0)
    return { paths, problems, files: there, looked };
  const { namedWorks } = await import('./front-matter-bibliographies.js');
  const works = namedWorks(files, bibliographies, hasReferences ? { source, block } : undefined, worksProblems, path);
  const all = [...there, ...works.files].sort((one, other) => one.span.start.offset - other.span.start.offset);
  return { paths, problems, files: all, looked: [...looked, ...works.looked], works };
}

function problemsAbout(what: FrontMatterProblem['about'], mistakes: readonly FrontMatterProblem[]): DocumentProblem[] {
  return mistakes
    .filter(({ about }) => about === what)
    .map(({ message, span }) => frontMatterProblem('config.wrong-type', message, span));
}
