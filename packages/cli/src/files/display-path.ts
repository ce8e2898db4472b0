import { displayPath as displayPathOf, toSlashPath as toSlashPathOf } from '@findings/project';
import { nodeFiles } from '@findings/project/node';

/** A path with `/` between its names, on every system. */
export const toSlashPath = (path: string): string => toSlashPathOf(nodeFiles.paths, path);

/** A path relative to a directory, unless it leads far away. */
export const displayPath = (path: string, directory: string): string => displayPathOf(nodeFiles.paths, path, directory);
