/** `@findings/project/watch`: reports changes to files. Separate, so that only its users load the watcher. */
export { watchPaths } from './node/watch-paths.js';
export type { PathWatcher } from './node/watch-paths.js';
