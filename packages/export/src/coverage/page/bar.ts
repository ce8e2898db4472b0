import { percentCited } from '../tally.js';
import type { Tally } from '../coverage.js';

/** The share of cited findings as a bar. Hidden from screen readers, because the text next to it says the same. */
export function bar(tally: Tally): string {
  return (
    '<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">' +
    `<rect class="all" width="100" height="4"/><rect class="part" width="${percentCited(tally)}" height="4"/></svg>`
  );
}
