import type { Person, Report } from '@findings/core';
import { findingOf, isInferred, type Library, type Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { FoundName } from '../names/find-names.js';
import { wordsOfNames } from '../names/words-of-names.js';
import { targetSpeakers } from '../names/target-speakers.js';
import { listAtMost, sourceNameFirst } from '../document/message-parts.js';
import type { CheckedDocument } from '../document/checked-document.js';

/**
 * @param hasArticle whether `the` is before the name of an organization
 * @param sentence only findings that share words with it are named as others of the same person
 */
export function mismatchMessage(
  { library, say }: CheckedDocument,
  { people, organization }: FoundName,
  hasArticle: boolean,
  written: string,
  targets: readonly Target[],
  sentence: string,
): string {
  const [only] = people.length === 1 ? people : [];
  const cited = say.or(targets.map(({ id }) => id)) + bySpeakers(say, targets, library);
  const who = only?.name ?? written;
  const speakers = speakersOf(say, targets, library);
  const what = !organization
    ? speakers
      ? say`${targets[0]!.id} is by ${speakers}, not by ${who}.`
      : say`${who} is not a speaker of ${cited}.`
    : hasArticle
      ? say`No one from the ${written} is a speaker of ${cited}.`
      : say`No one from ${written} is a speaker of ${cited}.`;
  return what + noSpeakers(say, targets, library) + otherFindings(say, people, targets, library, sentence);
}

/** The speakers of what the sentence cites, if it cites one finding with few speakers. */
function speakersOf(say: Translate, [target, other]: readonly Target[], library: Library): string | undefined {
  if (!target || other || target.speakers.length === 0) return undefined;
  const names = targetSpeakers(target, library).map(({ name }) => name);
  return names.length > 0 && names.length <= MAX_SPEAKERS ? say.and(names) : undefined;
}

const MAX_SPEAKERS = 4;

function bySpeakers(say: Translate, targets: readonly Target[], library: Library): string {
  const [target] = targets;
  if (targets.length !== 1 || !target || isUncredited(target)) return '';
  const names = targetSpeakers(target, library).map(({ name }) => name);
  const probable = names.length === 0 ? target.speakers.map(({ name }) => name) : [];
  if (probable.length > 0 && probable.length <= MAX_SPEAKERS) return say`, which is probably by ${say.and(probable)}`;
  if (names.length === 0 || names.length > MAX_SPEAKERS) return '';
  const speakers = say.and(names);
  if (target.speakers.length > 0) return say`, which is by ${speakers}`;
  return names.length === 1 ? say`, where ${speakers} speaks` : say`, where ${speakers} speak`;
}

/** ` The report names no speaker there.`, so that the writer does not look for another name. */
function noSpeakers(say: Translate, targets: readonly Target[], library: Library): string {
  const [target] = targets;
  const isCredited = (each: Target): boolean =>
    each.speakers.length > 0 || (!isUncredited(each) && targetSpeakers(each, library).length > 0);
  if (!target || targets.some(isCredited)) return '';
  return say` ${sourceNameFirst(say, target.report)} names no speaker there.`;
}

/** Whether the report gives a finding no speaker. The other speakers of its part do not speak there. */
function isUncredited(target: Target): boolean {
  return findingOf(target) !== undefined && target.speakers.length === 0;
}

function otherFindings(
  say: Translate,
  people: readonly Person[],
  [target]: readonly Target[],
  library: Library,
  sentence: string,
): string {
  if (!target) return '';
  const { report } = target;
  const hasWords = (id: string): boolean => {
    const found = library.get(`${report.key}:${id}`);
    return found !== undefined && library.compareWords(sentence, [found], wordsOfNames(report)).share > 0;
  };
  return people
    .map((person) => ({ name: person.name, ids: findingsBy(person, report, library).filter(hasWords) }))
    .filter(({ ids }) => ids.length > 0)
    .slice(0, 3)
    .map(({ name, ids }) => say` ${name} speaks in ${say.and(firstIds(say, ids))}.`)
    .join('');
}

/** Ids of the findings in which the report says that a person speaks, and does not only suggest it. */
export function findingsBy({ id: person, findings }: Person, { key }: Report, library: Library): readonly string[] {
  return findings.filter((id) => {
    const target = library.get(`${key}:${id}`);
    return !isInferred(target && findingOf(target), person);
  });
}

function firstIds(say: Translate, ids: readonly string[]): readonly string[] {
  return ids.length > 4 ? listAtMost(say, 3, ids) : ids;
}
