import type { Library } from '@findings/core/library';
import { createRecentCache, foldedWords } from '@findings/core/text';
import { findingOf, type Target } from '@findings/core/library';
import type { Person } from '@findings/core';
import { findingsIn } from '../quotations/findings-in-target.js';
import type { FoundName } from './find-names.js';

/** The speakers and words of a target, computed on demand. */
interface TargetFacts {
  readonly speakers: ReadonlySet<Person>;
  /** The folded words of its texts. */
  readonly words: ReadonlySet<string>;
}

const cache = createRecentCache<Target, TargetFacts>();

/** The speakers of a finding, or the speakers of all findings in a container and its chairs. */
export function targetSpeakers(target: Target, library: Library): readonly Person[] {
  return [...factsOf(target, library).speakers];
}

/** Whether one of the named people is a speaker of a target, or is mentioned in it by the last word of the name. */
export function isSpeakerOf(target: Target, { people, organization }: FoundName, library: Library): boolean {
  const { speakers, words } = factsOf(target, library);
  if (people.some((person) => speakers.has(person))) return true;
  if (organization) return organization.every((word) => words.has(word));
  return people.some(({ name }) => {
    const last = foldedWords(name.replace(/,.*$/, '')).at(-1);
    return last !== undefined && words.has(last);
  });
}

function factsOf(target: Target, library: Library): TargetFacts {
  return cache(target, () => {
    const findings = findingsIn(library, target);
    const chairs = target.type === 'session' ? target.session.chairs : [];
    const speakers = new Set(findings.flatMap(({ speakers }) => speakers));
    for (const person of target.report.people) if (chairs.includes(person.id)) speakers.add(person);
    const texts = findingOf(target) ? [target.text] : [target.text, ...findings.map(({ text }) => text)];
    return { speakers, words: new Set(texts.flatMap(foldedWords)) };
  });
}
