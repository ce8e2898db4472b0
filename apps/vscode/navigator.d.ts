/** The types of Node 22 declare a `Navigator` without locks, which hides that of browsers. */
interface Navigator {
  readonly locks: LockManager;
}
