/** Endings of all files that a proposal can hang on. */
const ENDINGS = ['md', 'markdown', 'qmd', 'rmd', 'txt', 'json', 'yaml', 'yml', 'bib', 'ris'];

/** All files that a proposal can hang on, as a pattern. */
export const DEPENDENCY_PATTERN = `**/*.{${ENDINGS.join(',')}}`;

/** What makes a folder a repository is one of them. */
const HANGING = new RegExp(`[\\\\/]\\.git$|\\.(?:${ENDINGS.join('|')})$`, 'i');
/** Folders in which others keep what is theirs. */
const PASSED_OVER = /[\\/](?:\.git|node_modules)(?:[\\/]|$)/;

/** Whether a proposal can hang on a file of that name. */
export function mayBeDependency(path: string): boolean {
  return HANGING.test(path);
}

/** Whether a folder of that name may hold such files. */
export function mayContainDependencies(path: string): boolean {
  return !PASSED_OVER.test(path);
}
