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
  const surnames = new Set([...speakers].map((speaker) => nameWords(speaker).at(-1)));
  return people.some((person) => {
    const name = nameWords(person);
    const last = name.at(-1);
    if (last === undefined || !words.has(last)) return false;
    // A speaker's surname mentions a namesake only together with the other names.
    return !surnames.has(last) || name.every((word) => words.has(word));
  });
}

function nameWords({ name }: Person): readonly string[] {
  return foldedWords(name.replace(/,.*$/, ''));
}

function factsOf(target: Target, library: Library): TargetFacts {
  return cache(target, () => {
    const findings = findingsIn(library, target);
    const chairs = target.type === 'session' || target.type === 'part' ? target.within.chairs : [];
    const speakers = new Set(findings.flatMap(({ speakers }) => speakers));
    // A passage without speakers may summarize its session.
    if (target.type === 'passage' && speakers.size === 0) addPeopleOfPart(target, library, speakers);
    for (const person of target.report.people) if (chairs.includes(person.id)) speakers.add(person);
    const texts = new Set([target, ...findings]);
    return { speakers, words: new Set([...texts].flatMap(printedWords)) };
  });
}

/** Those who speak or preside in the session or part of a finding. */
function addPeopleOfPart({ within, report }: Target, library: Library, speakers: Set<Person>): void {
  if (!within) return;
  const part = library.get(`${report.key}:${within.id}`);
  for (const finding of part ? findingsIn(library, part) : [])
    for (const person of finding.speakers) speakers.add(person);
  for (const person of report.people) if (within.chairs.includes(person.id)) speakers.add(person);
}

function printedWords(target: Target): string[] {
  return [...foldedWords(findingOf(target)?.label ?? ''), ...foldedWords(target.text)];
}
