const origins = new WeakMap<object, object>();

/** Notes that something is what was found before, and only stands elsewhere, or is told in another form. */
export function withOrigin<Copy extends object>(copy: Copy, of: object): Copy {
  origins.set(copy, originOf(of));
  return copy;
}

/**
 * The same object for one problem at every check of a rechecker that finds it again, wherever it stands by then: what was worked out
 * of it, other than its place, can be kept by this.
 */
export function originOf(problem: object): object {
  return origins.get(problem) ?? problem;
}
