/** Extensions of all files that a context can depend on. */
const EXTENSIONS = ['md', 'markdown', 'qmd', 'rmd', 'txt', 'json', 'yaml', 'yml', 'bib', 'ris'];

/** A glob for all files that a context can depend on. */
export const DEPENDENCY_PATTERN = `**/*.{${EXTENSIONS.join(',')}}`;

/** `.git` is included, since it marks the root of a repository. */
const DEPENDENCIES = new RegExp(`[\\\\/]\\.git$|\\.(?:${EXTENSIONS.join('|')})$`, 'i');
/** Folders whose contents belong to other tools. */
const SKIPPED = /[\\/](?:\.git|node_modules)(?:[\\/]|$)/;

/** Whether a context can depend on a file of this name. */
export function mayBeDependency(path: string): boolean {
  return DEPENDENCIES.test(path);
}

/** Whether a folder of this name can contain such files. */
export function mayContainDependencies(path: string): boolean {
  return !SKIPPED.test(path);
}
