import { shownPathBy, slashedBy } from '@findings/project';
import { nodeFiles } from '@findings/project/node';

/** A path with `/` between its names, on every system. */
export const slashed = (path: string): string => slashedBy(nodeFiles.paths, path);

/** A path as a person in that directory would write it: relative, unless it leads far away. */
export const shownPath = (path: string, directory: string): string => shownPathBy(nodeFiles.paths, path, directory);
