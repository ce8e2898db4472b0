import { anyCue, cues, cueSet, fold, foldedWords, memoByObject } from '@findings/language';
import type { DescribedPerson } from '../names/described-people.js';
import { COMMON_WORDS } from './wrong-affiliation.js';

const SENTENCE_STARTERS = cueSet('sentenceStarters');

const HEADS: ReadonlySet<string> = new Set(cues('publicOffices').map(fold));
/** Capitalized words, with small words between them: `Department of Education`. */
const NAME = new RegExp(
  String.raw`\p{Lu}[\p{L}&’'-]*(?:\s(?:${anyCue('titleSmallWords')}\s){0,3}\p{Lu}[\p{L}&’'-]*){1,8}`,
  'gu',
);

/**
 * The organization of a person in the report, if the sentence gives another one of the same kind: `Department of Education` for `Department
 * of Energy`. The report must not have the words of the other one in a sentence about the person.
 */
export function siblingOrganization(written: string, described: DescribedPerson): string | undefined {
  const claimed = readOrganization(written);
  if (!claimed || claimed.own.some((word) => described.words.has(word))) return undefined;
  return organizationsOf(described).find((name) => readOrganization(name)?.head === claimed.head);
}

const organizationsOf = memoByObject(({ descriptions }: DescribedPerson) =>
  descriptions.flatMap((description) => description.match(NAME) ?? []),
);

interface Organization {
  /** The noun for its kind: `department`. */
  readonly head: string;
  /** Its other distinctive words: `education`. */
  readonly own: readonly string[];
}

/** Reads a name with exactly one head. Undefined for any other name. */
function readOrganization(name: string): Organization | undefined {
  const words = foldedWords(name);
  const heads = words.filter((word) => HEADS.has(word));
  const [head, another] = heads;
  const own = words.filter(
    (word) => word.length > 3 && !HEADS.has(word) && !COMMON_WORDS.has(word) && !SENTENCE_STARTERS.has(word),
  );
  return head === undefined || another !== undefined || own.length === 0 ? undefined : { head, own };
}
