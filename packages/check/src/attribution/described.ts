import type { Person, Report } from '@findings/core';
import { cues, fold, foldedWords } from '@findings/language';
import type { DescribedPerson } from '../names/described-people.js';

/** A person whom a sentence describes, and what the report says of its people. */
export interface Described {
  readonly person: Person;
  readonly own: DescribedPerson;
  readonly report: Report;
  readonly people: ReadonlyMap<Person, DescribedPerson>;
  /** Roles and kinds of organizations in two languages cannot be compared. */
  readonly isSameLanguage: boolean;
}

/** A role or an organization that is not that of the person. */
export interface WrongPart {
  readonly text: string;
  /** Whom the report describes so. */
  readonly others: readonly Person[];
  /** What the report says of the person instead, if it describes no other person so. */
  readonly contradicted?: string;
}

/** A description of more people than this does not identify a person. */
const MAX_OTHERS = 3;

export function isFew(others: readonly Person[]): boolean {
  return others.length > 0 && others.length <= MAX_OTHERS;
}

/** The other people of the report that a test accepts. */
export function othersWith(
  { person, report, people }: Described,
  isWanted: (other: DescribedPerson) => boolean,
): readonly Person[] {
  return report.people.filter((other) => other !== person && isWanted(people.get(other)!));
}

/** The words of a list of `cues`, without accents. */
export function foldedCues(name: Parameters<typeof cues>[0]): ReadonlySet<string> {
  return new Set(cues(name).map(fold));
}

const SMALL_WORDS = new Set([...foldedCues('titleSmallWords'), ...foldedCues('beforeAffiliations')]);

/** The folded words of a description that are not small words. */
export function contentWords(text: string): readonly string[] {
  return foldedWords(text).filter((word) => word.length > 1 && !SMALL_WORDS.has(word));
}
