import picomatch from 'picomatch';
import type { Configuration } from '../config/configuration.js';
import type { Files } from '../files/files.js';
import { slashedBy } from '../files/shown-path.js';
import { NEVER } from './never.js';

/** Whether a file is one of the proposals that a configuration includes, by its name alone. */
export function isIncluded({ paths }: Pick<Files, 'paths'>, configuration: Configuration): (path: string) => boolean {
  const { include, exclude, directory, reports } = configuration;
  const matches = picomatch([...include], { ignore: [...NEVER, ...exclude] });
  const read = new Set(reports.map((report) => report.path));
  return (path) => !read.has(path) && matches(slashedBy(paths, paths.relative(directory, path)));
}
