import type { Library } from '@findings/core/library';
import { memoRecent, foldedWords } from '@findings/core/text';
import { findingOf, type Target } from '@findings/core/library';
import type { Person } from '@findings/core';
import { findingsIn } from '../quotations/findings-in-target.js';
import type { FoundName } from './find-names.js';

/** What is known of a target, once something asks. */
interface Behind {
  readonly speakers: ReadonlySet<Person>;
  /** The folded words of all that it says. */
  readonly words: ReadonlySet<string>;
}

const keep = memoRecent<Target, Behind>();

/** Who speaks in a target; in a container whoever speaks in any of its findings, and whoever chairs it. */
export function targetSpeakers(target: Target, library: Library): readonly Person[] {
  return [...behind(target, library).speakers];
}

/** Whether one of those who are named speaks in what a target says, or is mentioned there: by the last word of the name. */
export function isSpeakerOf(target: Target, { people, organisation }: FoundName, library: Library): boolean {
  const { speakers, words } = behind(target, library);
  if (people.some((person) => speakers.has(person))) return true;
  if (organisation) return organisation.every((word) => words.has(word));
  return people.some(({ name }) => {
    const last = foldedWords(name.replace(/,.*$/, '')).at(-1);
    return last !== undefined && words.has(last);
  });
}

function behind(target: Target, library: Library): Behind {
  return keep(target, () => {
    const findings = findingsIn(library, target);
    const chairs = target.type === 'session' ? target.session.chairs : [];
    const speakers = new Set(findings.flatMap(({ speakers }) => speakers));
    for (const person of target.report.people) if (chairs.includes(person.id)) speakers.add(person);
    const texts = findingOf(target) ? [target.text] : [target.text, ...findings.map(({ text }) => text)];
    return { speakers, words: new Set(texts.flatMap(foldedWords)) };
  });
}
