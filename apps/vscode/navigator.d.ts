/** The types of Node 22 have a `Navigator` without locks, and hide the browser's. */
interface Navigator {
  readonly locks: LockManager;
}
