import type { DocumentProblem } from '@findings/check';
import type { Translate } from '@findings/core/text';
import { bibliographyFormat } from '@findings/check';
import type { NamedFile } from './documents/front-matter.js';
import { frontMatterProblem, missingNamedFile } from './documents/front-matter-problem.js';
import type { YamlBlock } from './documents/yaml-block.js';
import type { Files } from './files/files.js';

/** Where a document says that other people's works stand. */
export interface NamedWorks {
  readonly files: readonly NamedWorksFile[];
  /** The document, and where in it its works are listed at `references:`. */
  readonly references?: { readonly source: string; readonly block: YamlBlock } | undefined;
  /** What is wrong with the naming. */
  readonly problems: readonly DocumentProblem[];
  /** Absolute paths of all that were looked for; some may not be there. */
  readonly looked: readonly string[];
}

export interface NamedWorksFile extends NamedFile {
  /** Absolute. */
  readonly path: string;
}

/** By the end of its name; without a full stop. */
export function noBibliography(say: Translate, file: string): string {
  return say`“${file}” is no bibliography that findings can read: the name of one ends with .bib, .json, .yaml or .ris`;
}

/**
 * @param problems those that are known already
 * @param path the document's, absolute: what it names is relative to its folder
 */
export function namedWorks(
  files: Files,
  named: readonly NamedFile[],
  references: NamedWorks['references'],
  problems: readonly DocumentProblem[],
  path: string,
): NamedWorks {
  const { say } = files;
  const works: NamedWorksFile[] = [];
  const looked: string[] = [];
  const found = [...problems];
  for (const each of named) {
    const full = files.paths.resolve(files.paths.dirname(path), each.file);
    const problem = isRemote(each.file)
      ? remote(say, each)
      : (missingNamedFile(files, each, full, say`“${each.file}” is a folder, and a bibliography is needed here`) ??
        unknown(say, each));
    if (!isRemote(each.file)) looked.push(full);
    if (problem) found.push(problem);
    else works.push({ ...each, path: full });
  }
  return { files: works, references, problems: found, looked };
}

function unknown(say: Translate, { file, span }: NamedFile): DocumentProblem | undefined {
  if (bibliographyFormat(file) !== undefined) return undefined;
  const message = noBibliography(say, file);
  return frontMatterProblem('config.wrong-value', message, span);
}

/** Pandoc would fetch it; a check that hangs on the net is none. */
function isRemote(file: string): boolean {
  return /^https?:\/\//i.test(file);
}

function remote(say: Translate, { file, span }: NamedFile): DocumentProblem {
  const message = say`“${file}” is not on this machine, so that other people's keys are not looked up.`;
  return { code: 'config.remote-bibliography', severity: 'info', message, span, choices: [] };
}
