import picomatch from 'picomatch';
import type { Configuration } from '../config/configuration.js';
import type { Files } from '../files/files.js';
import { toSlashPath } from '../display-path.js';
import { IGNORED_FOLDERS } from '../ignored-folders.js';

/** Whether a file is one of the proposals that a configuration includes, by its name alone. */
export function isIncluded({ paths }: Pick<Files, 'paths'>, configuration: Configuration): (path: string) => boolean {
  const { include, exclude, directory, reports } = configuration;
  const matches = picomatch([...include], { ignore: [...IGNORED_FOLDERS, ...exclude] });
  const read = new Set(reports.map((report) => report.path));
  return (path) => !read.has(path) && matches(toSlashPath(paths, paths.relative(directory, path)));
}
