import type { Person, Say } from '@findings/core/check';

/** `Bronwyn Wex and Gary Shaw`, without their organisations; empty for nobody. */
export function speakerNames(say: Say, people: readonly Person[]): string {
  return say.and(people.map(({ name }) => name));
}
