import type { Person } from '@findings/core';
import { findingOf, type Library, type Target } from '@findings/core/library';
import { anyCue, anyOf, cues, wholePhrase, wordsOfAllLanguages } from '@findings/language';
import type { Claim } from '../claims/claims.js';
import { toDocumentRange } from '../claims/document-offsets.js';
import { ownClauses } from '../claims/own-clauses.js';
import { qualifiedIds } from '../document/cited-targets.js';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';
import { coverage, creditedUnits, stemsOf } from '../names/credited-units.js';
import { creditsIn } from '../names/credits.js';
import { subjectsIn } from '../names/subjects.js';
import { targetSpeakers } from '../names/target-speakers.js';

/** Words for groups that speak at a workshop, and for groups that may also be what a finding is about. */
const SPEAKERS = [...wordsOfAllLanguages('panel'), ...cues('audienceMembers')];
const PEOPLE = [...SPEAKERS, ...wordsOfAllLanguages('audience')];
const PREPOSITIONS = wordsOfAllLanguages('prepositions');
/** `several board members` */
const several = (people: readonly string[]): string =>
  `${anyCue('severalOf')}(?:\\sof)?(?:\\s(?!${anyOf(PREPOSITIONS)}\\s)[\\p{L}-]+){0,2}?\\s${anyOf(people)}`;
/** `Many argued`, `participants said` */
const SPEAKING = `(?=\\s(?:\\p{L}+ly\\s)?${anyOf(wordsOfAllLanguages('speech'))}(?!\\p{L}))`;
/** `participants`, `the speakers` */
const plural = (people: readonly string[]): string =>
  `(?:${anyOf(wordsOfAllLanguages('articles'))}\\s)?${anyOf(people.filter((word) => word.endsWith('s')))}`;
const wholeWords = (words: string, flags: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, flags);

const GROUP = wholeWords(`${several(PEOPLE)}|(?:${anyCue('severalOf')}|${plural(PEOPLE)})${SPEAKING}`, 'giu');
const ONLY_SPEAKERS = wholeWords(`^${several(SPEAKERS)}$`, 'iu');
const AGREEMENT = wholePhrase(cues('agreement'));
/** Later in a sentence, agreement may be what a speaker asks for. */
const MAX_BEFORE_AGREEMENT = 40;
/** A finding with these words may report what a group said. */
const ANY_GROUP = wholeWords(`${several(PEOPLE)}|${plural(PEOPLE)}|${anyCue('agreement')}`, 'iu');

/** The person who says it has at least this share of the sentence’s words, and no one else has more than half as many. */
const MIN_SHARE = 0.5;

/** Reports a sentence that credits several people, or everybody, with what one person says. */
export function* creditedGroup(
  { library, say }: CheckedDocument,
  { block, start, end }: Claim,
  targets: readonly Target[],
): Iterable<RuleProblem> {
  const speaker = onlySpeaker(targets, block.text.slice(start, end), library);
  if (!speaker) return;
  const sentence = block.text.slice(start, end);
  const agreement = ownClauses(sentence).length === 0 && AGREEMENT.exec(sentence.slice(0, MAX_BEFORE_AGREEMENT));
  // The patterns need a value for each mention. Here it is the offset of the group.
  const groups = Array.from(sentence.matchAll(GROUP), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    people: [index],
  }));
  const speakers = groups.filter((each) => ONLY_SPEAKERS.test(sentence.slice(each.start, each.end)));
  const credit = creditsIn(sentence, groups).find(({ act, people }) => act !== 'duty' && people.length > 0);
  const [subject] = subjectsIn(sentence, { start: 0, end: sentence.length }, speakers);
  const group =
    credit?.who ?? subject ?? (agreement && { start: agreement.index, end: agreement.index + agreement[0].length });
  if (!group) return;
  yield {
    ...toDocumentRange(block, { start: start + group.start, end: start + group.end }),
    message: say`In ${targets[0]!.id}, only ${speaker.name} says this. Name the speaker.`,
    about: qualifiedIds(targets),
  };
}

function onlySpeaker(targets: readonly Target[], sentence: string, library: Library): Person | undefined {
  const [target, other] = targets;
  if (!target || other || findingOf(target)?.type === 'highlight') {
    if (targets.some((each) => findingOf(each)?.type !== 'highlight' || ANY_GROUP.test(each.text))) return undefined;
    const [speaker, another] = new Set(targets.flatMap((each) => targetSpeakers(each, library)));
    return another ? undefined : speaker;
  }
  const stems = stemsOf(sentence);
  const [best, next] = creditedUnits(target, library)
    .map((unit) => ({ unit, share: coverage(stems, unit) }))
    .sort((one, two) => two.share - one.share);
  if (!best || best.share < MIN_SHARE || (next && next.share > best.share / 2)) return undefined;
  const { speakers, text, isInferred, isQuestion } = best.unit;
  if (isInferred || isQuestion || ANY_GROUP.test(text) || speakers.length !== 1) return undefined;
  return target.speakers.find(({ id }) => id === speakers[0]);
}
