const ORIGIN = Symbol('origin');

interface Told {
  readonly [ORIGIN]?: object;
}

/** Notes that something is what was found before, and only stands elsewhere, or is told in another form. */
export function withIdentity<Copy extends object>(copy: Copy, of: object): Copy {
  // Not among its properties, which are compared and written down. A map of what is weak would be looked through at each key.
  return Object.defineProperty(copy, ORIGIN, { value: identityOf(of) });
}

/**
 * The same object for one problem at every check of a rechecker that finds it again, wherever it stands by then: what was worked out
 * of it, other than its place, can be kept by this.
 */
export function identityOf(problem: object): object {
  return (problem as Told)[ORIGIN] ?? problem;
}
