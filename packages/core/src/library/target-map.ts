import type { Target } from './target.js';

/** What names name: most name one target, and a hundred thousand lists of one take more than the targets. */
export class TargetMap {
  readonly #named = new Map<string, Target | Target[]>();

  add(name: string, target: Target): void {
    const known = this.#named.get(name);
    if (Array.isArray(known)) known.push(target);
    else this.#named.set(name, known ? [known, target] : target);
  }

  has(name: string): boolean {
    return this.#named.has(name);
  }

  /** In the report's order; undefined where there is none. */
  get(name: string): readonly Target[] | undefined {
    const known = this.#named.get(name);
    return known && !Array.isArray(known) ? [known] : known;
  }
}
