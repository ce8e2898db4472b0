import { anyCue, wordsOfAllLanguages } from '../lexicon/cues.js';
import { anyOf } from '../words/phrase-pattern.js';

/** A group that says something, at the start of a sentence: `Several participants asked`, `Members of the audience then said`. */
const GROUP = new RegExp(
  String.raw`^(?:${anyCue('beforeGroups')}\s)?(?:\p{L}+\s)?${anyOf([...wordsOfAllLanguages('audience'), ...wordsOfAllLanguages('panel'), ...wordsOfAllLanguages('others')])}(?:\s\p{L}+){0,4}?\s${anyOf(wordsOfAllLanguages('speech'))}(?!\p{L})`,
  'iu',
);

/** Whether a sentence begins with a group that says something, in any language. */
export function isByGroup(sentence: string): boolean {
  return GROUP.test(sentence);
}
