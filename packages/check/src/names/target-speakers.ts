import type { Library } from '@findings/core/library';
import { anyCue, anyOf, createRecentCache, cues, english, foldedWords } from '@findings/language';
import { findingOf, isInferred, type Target } from '@findings/core/library';
import type { Person } from '@findings/core';
import { findingsIn } from '../matching/findings-in-target.js';
import { firstNames } from './first-names.js';
import type { FoundName } from './find-names.js';

/** The speakers and words of a target, computed on demand. */
interface TargetFacts {
  readonly speakers: ReadonlySet<Person>;
  /** Those of the speakers whom only the text before a finding names. */
  readonly inferred: ReadonlySet<Person>;
  /** Whether its texts, or those of the part of a passage without speakers, have a folded word. */
  readonly hasWord: (word: string) => boolean;
  /** Whether it credits a group, as in `each panelist noted`. */
  readonly isByGroup: boolean;
}

const GROUP = new RegExp(
  String.raw`(?<!\p{L})${anyCue('everyOf')}(?: of)?(?: ${anyOf(english.articles)})? ${anyOf([...english.panel, ...cues('audienceMembers')])}(?!\p{L})`,
  'iu',
);

const cache = createRecentCache<Target, TargetFacts>();

/** The speakers of a finding, or the speakers of all findings in a container and its chairs, without those who are inferred. */
export function targetSpeakers(target: Target, library: Library): readonly Person[] {
  const { speakers, inferred } = factsOf(target, library);
  return [...speakers].filter((person) => !inferred.has(person));
}

/**
 * Whether one of the named people is a speaker of a target, or is mentioned in it by the last word of the name. Anybody may be the
 * speaker of a finding for which the report names nobody but in the text before.
 *
 * @param isStrict whether only the probable speaker may be the speaker of such a finding
 */
export function isSpeakerOf(
  target: Target,
  { people, organization }: FoundName,
  library: Library,
  isStrict = false,
): boolean {
  const { speakers, inferred, hasWord, isByGroup } = factsOf(target, library);
  if (!isStrict && findingOf(target) && inferred.size > 0 && inferred.size === speakers.size) return true;
  if (isByGroup || people.some((person) => speakers.has(person))) return true;
  if (organization) return organization.every(hasWord);
  const surnames = new Set([...speakers].map((speaker) => nameWords(speaker).at(-1)));
  return people.some((person) => {
    const name = nameWords(person);
    const last = name.at(-1);
    const [first = ''] = name;
    if (firstNames(library).get(first) === person && hasWord(first)) return true;
    if (last === undefined || !hasWord(last)) return false;
    // A speaker's surname mentions a namesake only together with the other names.
    return !surnames.has(last) || name.every(hasWord);
  });
}

function nameWords({ name }: Person): readonly string[] {
  return foldedWords(name.replace(/,.*$/, ''));
}

function factsOf(target: Target, library: Library): TargetFacts {
  return cache(target, () => {
    const findings = findingsIn(library, target);
    const speakers = new Set(findings.flatMap(({ speakers }) => speakers));
    const sure = new Set(
      findings.flatMap((each) => each.speakers.filter(({ id }) => !isInferred(findingOf(each), id))),
    );
    const inferred = new Set([...speakers].filter((person) => !sure.has(person)));
    const isUncredited = target.type === 'passage' && speakers.size === 0;
    const part = isUncredited && target.within ? library.get(`${target.report.key}:${target.within.id}`) : undefined;
    const inPart = part ? findingsIn(library, part) : [];
    const last = lastContribution(target, inPart);
    for (const finding of last ? [last] : inPart) for (const person of finding.speakers) speakers.add(person);
    const isContainer = target.type === 'session' || target.type === 'part';
    const chairs = isContainer || isUncredited ? (target.within?.chairs ?? []) : [];
    for (const person of target.report.people) if (chairs.includes(person.id)) speakers.add(person);
    const words = new Set([...new Set([target, ...findings, ...(last ? [last] : [])])].flatMap(printedWords));
    const hasPartWord = (word: string): boolean =>
      part !== undefined && (last ? passageWords(part, inPart).has(word) : factsOf(part, library).hasWord(word));
    return {
      speakers,
      inferred,
      hasWord: (word) => words.has(word) || hasPartWord(word),
      isByGroup: isUncredited && GROUP.test(target.text),
    };
  });
}

/**
 * The contribution or question before a passage, if it has speakers. A passage without speakers may continue it, but is not by others who
 * speak in its part. Undefined for other passages, which may summarize their part.
 */
function lastContribution(passage: Target, inPart: readonly Target[]): Target | undefined {
  let last: Target | undefined;
  for (const finding of inPart) {
    const isBefore = startOf(finding) < startOf(passage) && (!last || startOf(last) < startOf(finding));
    if (isBefore && finding.speakers.length > 0) last = finding;
  }
  return last?.type === 'passage' ? undefined : last;
}

function startOf({ spans }: Target): number {
  return spans[0]?.start.offset ?? 0;
}

const wordsOfPassages = createRecentCache<Target, ReadonlySet<string>>();

/** The folded words in the title and the passages of a part, where it may name who speaks. */
function passageWords(part: Target, inPart: readonly Target[]): ReadonlySet<string> {
  return wordsOfPassages(part, () => {
    const passages = inPart.filter(({ type }) => type === 'passage');
    return new Set([part.text, ...passages.map(({ text }) => text)].flatMap((text) => [...foldedWords(text)]));
  });
}

function printedWords(target: Target): string[] {
  return [...foldedWords(findingOf(target)?.label ?? ''), ...foldedWords(target.text)];
}
