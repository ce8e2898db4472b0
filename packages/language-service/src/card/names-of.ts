import { inWords } from '@findings/core/check';
import type { Person } from '@findings/core/check';

/** `Bronwyn Wex and Gary Shaw`, without their organisations; empty for nobody. */
export function namesOf(people: readonly Person[]): string {
  return inWords(
    people.map(({ name }) => name),
    'and',
  );
}
