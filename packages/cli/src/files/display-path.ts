import { displayPath as displayPathOf, toSlashPath as toSlashPathOf } from '@findings/project';
import { nodeFiles } from './node-files.js';

/** Replaces the separators of a path by `/`. */
export const toSlashPath = (path: string): string => toSlashPathOf(nodeFiles.paths, path);

/** The path that messages show: relative to a folder, unless it is far above that folder. */
export const displayPath = (path: string, directory: string): string => displayPathOf(nodeFiles.paths, path, directory);
