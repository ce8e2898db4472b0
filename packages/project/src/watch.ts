/** `@findings/project/watch`: reports changes to files. A separate entry, because it loads the file watcher. */
export { watchPaths } from './node/watch-paths.js';
export type { PathWatcher } from './node/watch-paths.js';
