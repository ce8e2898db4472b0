import type { Person, Report } from '@findings/core';
import type { Library } from '@findings/core/library';
import { foldedWords, foldedWordsOf } from '@findings/language';
import type { DescribedPerson } from '../names/described-people.js';

/** The inputs of a check of the words that describe a person in a sentence. */
export interface DescriptionCheck {
  readonly library: Library;
  readonly person: Person;
  /** What the report says about the person. */
  readonly own: DescribedPerson;
  readonly report: Report;
  readonly people: ReadonlyMap<Person, DescribedPerson>;
  /** Whether the sentence has the language of the report. Otherwise, roles and kinds of organizations cannot be compared. */
  readonly isSameLanguage: boolean;
}

/** A role or an organization in a sentence that is not that of the person. */
export interface DescriptionMismatch {
  readonly text: string;
  /** The people whom the report describes with these words. */
  readonly others: readonly Person[];
  /** What the report says about the person instead, if there are no others. */
  readonly contradiction?: string;
  /** Whether the person may also have this role or organization. */
  readonly isUnsure?: boolean;
}

const MAX_OTHERS = 3;

/** Whether a description identifies a person: the report describes some other people with it, but not many. */
export function isFew(others: readonly Person[]): boolean {
  return others.length > 0 && others.length <= MAX_OTHERS;
}

/** The other people of the report that satisfy a condition. */
export function othersWith(
  { person, report, people }: DescriptionCheck,
  isWanted: (other: DescribedPerson) => boolean,
): readonly Person[] {
  return report.people.filter((other) => other !== person && isWanted(people.get(other)!));
}

const SMALL_WORDS = foldedWordsOf(['titleSmallWords', 'beforeAffiliations']);

/** The folded words of a description that are not small words. */
export function contentWords(text: string): readonly string[] {
  return foldedWords(text).filter((word) => word.length > 1 && !SMALL_WORDS.has(word));
}
