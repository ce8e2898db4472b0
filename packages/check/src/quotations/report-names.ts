import { SENTENCE_STARTERS } from '@findings/core/text';
import type { Report } from '@findings/core';

const known = new WeakMap<Report, ReadonlySet<string>>();

/** The words of a report's people and organisations that have a capital, in lower case; `The` of a name is none. */
export function reportNames(report: Report): ReadonlySet<string> {
  let names = known.get(report);
  if (!names) known.set(report, (names = readNames(report)));
  return names;
}

function readNames({ people, acronyms, organization = '' }: Report): ReadonlySet<string> {
  const texts = [
    organization,
    ...people.flatMap(({ name, affiliations }) => [name, ...affiliations]),
    ...acronyms.map(({ short }) => short),
  ];
  const words = texts.flatMap((text) => text.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []).map((word) => word.toLowerCase());
  return new Set(words.filter((word) => !SENTENCE_STARTERS.has(word)));
}
