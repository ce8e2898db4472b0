import type { Person } from '@findings/core';
import type { Translate } from '@findings/core/text';

/** `Bronwyn Wex and Gary Shaw`, without their organisations; empty for nobody. */
export function speakerNames(say: Translate, people: readonly Person[]): string {
  return say.and(people.map(({ name }) => name));
}
